import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import balanced_accuracy_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("people.csv")
sex = df["sex"]
df = pd.get_dummies(df, columns=["sex", "race"], drop_first=True)
X = df.drop(columns="approved")
y = df["approved"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.4, random_state=2)
gbm = GradientBoostingClassifier(n_estimators=10, random_state=0)
gbm.fit(X_train, y_train)
score = balanced_accuracy_score(y_test, gbm.predict(X_test))
print("balanced accuracy", round(score, 4))

# balanced_accuracy_score for each group; groups of fewer than 10 people are shown together.
test_rows = pd.DataFrame(
    {
        "y_true": y_test,
        "y_pred": gbm.predict(X_test),
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
            "balanced_accuracy_score": balanced_accuracy_score(rows["y_true"], rows["y_pred"]),
        }
        for group, rows in test_rows.groupby("sex")
    ]
).set_index("sex")
print(by_sex)
large_groups = by_sex[by_sex["n"] >= 10]
gap = large_groups.max() - large_groups.min()
print("Largest gap between groups of 10 or more:", round(gap["balanced_accuracy_score"], 3))
