import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score, precision_score, recall_score
from sklearn.model_selection import train_test_split

people = pd.read_csv("people.csv").dropna()
X = people.drop(columns=["approved", "sex", "race", "income"])
y = people["approved"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=0)

forest = RandomForestClassifier(n_estimators=20, random_state=0)
forest.fit(X_train, y_train)
predicted = forest.predict(X_test)

print(f"precision {precision_score(y_test, predicted):.3f}")  # of those named
print(f"recall    {recall_score(y_test, predicted):.3f}")
