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

# The same metrics for each group; groups of fewer than 10 people are shown together.
test_rows = pd.DataFrame(
    {
        "y_true": y_test,
        "y_pred": predicted,
        "sex": people.loc[X_test.index, "sex"].astype(str),
    }
)
group_sizes = test_rows.groupby("sex")["sex"].transform("size")
test_rows.loc[group_sizes < 10, "sex"] = "smaller groups"
by_sex = pd.DataFrame(
    [
        {
            "sex": group,
            "n": len(rows),
            "precision_score": precision_score(rows["y_true"], rows["y_pred"]),
            "recall_score": recall_score(rows["y_true"], rows["y_pred"]),
        }
        for group, rows in test_rows.groupby("sex")
    ]
).set_index("sex")
print(by_sex)
large_groups = by_sex[by_sex["n"] >= 10]
gap = large_groups.max() - large_groups.min()
print("Largest gap between groups of 10 or more:")
print(gap.drop("n").to_string())
