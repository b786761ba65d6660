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

# accuracy_score for each group; groups of fewer than 10 people are shown together.
test_rows = pd.DataFrame(
    {
        "y_true": y_test.to_numpy().ravel(),
        "y_pred": y_pred,
        "sex": df.loc[X_test.index, "sex"].astype(str),
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
