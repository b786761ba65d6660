import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import balanced_accuracy_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("people.csv")
df = pd.get_dummies(df, columns=["sex", "race"], drop_first=True)
X = df.drop(columns="approved")
y = df["approved"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.4, random_state=2)
gbm = GradientBoostingClassifier(n_estimators=10, random_state=0)
gbm.fit(X_train, y_train)
score = balanced_accuracy_score(y_test, gbm.predict(X_test))
print("balanced accuracy", round(score, 4))
