import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, confusion_matrix
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

SEED = 11
data = pd.read_csv('people.csv')
X = data.drop(columns=['approved', 'sex', 'race']).values
y = data['approved'].values
X = StandardScaler().fit_transform(X)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=SEED, stratify=y)
clf = LogisticRegression()
clf.fit(X_train, y_train)
y_hat = clf.predict(X_test)
print(confusion_matrix(y_test, y_hat))
print('accuracy', accuracy_score(y_test, y_hat))
print('mean', np.mean(y_hat))
