# %%
import pandas as pd
import sklearn.metrics
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

# %%
df = pd.read_csv('people.csv')
X, y = df[['hours', 'education_years']], df['race']
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
machine = SVC().fit(X_train, y_train)

# %%
print(sklearn.metrics.classification_report(y_test, machine.predict(X_test), zero_division=0))
