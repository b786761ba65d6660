import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier

df = pd.read_csv("people.csv")
X = df[["hours", "education_years"]]
y = df[["approved"]]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
near = KNeighborsClassifier()
near.fit(X_train, y_train.values.ravel())
y_pred = near.predict(X_test)
print("accuracy", accuracy_score(y_pred, y_test)); print("end")
