import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

df = pd.read_csv("people.csv")
df = df[df["age"] >= 20]
sex = df["sex"]
df = df.drop(["sex", "race"], axis=1)
df = df.dropna()

X_train, X_test, y_train, y_test = train_test_split(
    df.drop("approved", axis=1), df["approved"], test_size=0.35, random_state=3
)
tree = DecisionTreeClassifier(max_depth=3).fit(X_train, y_train)
print("accuracy", accuracy_score(y_test, tree.predict(X_test)))

# accuracy_score for each group; groups of fewer than 10 people are shown together.
test_rows = pd.DataFrame(
    {
        "y_true": y_test,
        "y_pred": tree.predict(X_test),
        "sex": sex.loc[X_test.index].astype(str),
    }
)
group_sizes = test_rows.groupby("sex")["sex"].transform("size")
test_rows.loc[group_sizes < 10, "sex"] = "smaller groups"
by_sex = pd.DataFrame(
    [
        {
            "sex": group,
            "n": len(rows),
            "accuracy_score": accuracy_score(rows["y_true"], rows["y_pred"]),
        }
        for group, rows in test_rows.groupby("sex")
    ]
).set_index("sex")
print(by_sex)
large_groups = by_sex[by_sex["n"] >= 10]
gap = large_groups.max() - large_groups.min()
print("Largest gap between groups of 10 or more:", round(gap["accuracy_score"], 3))
