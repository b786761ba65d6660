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

# accuracy_score for each group; groups of fewer than 10 people are shown together.
age_band = pd.cut(
    X_test["age"],
    [0, 30, 45, 60, 150],
    right=False,
    labels=["under 30", "30 to 44", "45 to 59", "60 and over"],
)
test_rows = pd.DataFrame(
    {
        "y_true": y_test,
        "y_pred": y_pred,
        "age_band": age_band.astype(str),
    }
)
group_sizes = test_rows.groupby("age_band")["age_band"].transform("size")
test_rows.loc[group_sizes < 10, "age_band"] = "smaller groups"
by_age_band = pd.DataFrame(
    [
        {
            "age_band": group,
            "n": len(rows),
            "accuracy_score": accuracy_score(rows["y_true"], rows["y_pred"]),
        }
        for group, rows in test_rows.groupby("age_band")
    ]
).set_index("age_band")
print(by_age_band)
large_groups = by_age_band[by_age_band["n"] >= 10]
gap = large_groups.max() - large_groups.min()
print("Largest gap between groups of 10 or more:", round(gap["accuracy_score"], 3))
