import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.metrics import accuracy_score

df = pd.read_csv("people.csv")
numeric = ["age", "hours", "education_years"]
prepare = ColumnTransformer(
    [("words", OneHotEncoder(handle_unknown="ignore"), ["sex", "race"]), ("numbers", StandardScaler(), numeric)]
)
X_train, X_test, y_train, y_test = train_test_split(
    df[["sex", "race"] + numeric], df["approved"], test_size=0.5, random_state=0
)
pipeline = Pipeline([("prepare", prepare), ("model", LogisticRegression())])
pipeline.fit(X_train, y_train)
print("score:", pipeline.score(X_test, y_test))

# accuracy_score for each group; groups of fewer than 10 people are shown together.
test_rows = pd.DataFrame(
    {
        "y_true": y_test,
        "y_pred": pipeline.predict(X_test),
        "sex": X_test["sex"].astype(str),
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
