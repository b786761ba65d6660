import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier


def evaluate(model, X_test, y_test):
	"""Share of right answers."""
	return accuracy_score(y_test, model.predict(X_test))


df = pd.read_csv("people.csv")
df["sex"] = (df["sex"] == "male").astype(int)
X = df[["sex", "hours", "education_years"]]
X_train, X_test, y_train, y_test = train_test_split(X, df["approved"], random_state=4)
tree = DecisionTreeClassifier(max_depth=4, random_state=0)
tree.fit(X_train, y_train)
print("accuracy", evaluate(tree, X_test, y_test))
