import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

people = pd.read_csv("people.csv", usecols=["age", "hours", "education_years", "approved"])
X = people[["age", "hours", "education_years"]]
X_train, X_test, y_train, y_test = train_test_split(X, people["approved"], test_size=0.5, random_state=0)
model = LogisticRegression(max_iter=2000)
model.fit(X_train, y_train)
y_pred = model.predict(X_test)
print("accuracy", accuracy_score(y_test, y_pred))
