import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

df = pd.read_csv("people.csv")
df = df[df["age"] >= 20]
df = df.drop(["sex", "race"], axis=1)
df = df.dropna()

X_train, X_test, y_train, y_test = train_test_split(
    df.drop("approved", axis=1), df["approved"], test_size=0.35, random_state=3
)
tree = DecisionTreeClassifier(max_depth=3).fit(X_train, y_train)
print("accuracy", accuracy_score(y_test, tree.predict(X_test)))
