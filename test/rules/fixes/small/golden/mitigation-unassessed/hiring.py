import pandas as pd
from fairlearn.reductions import DemographicParity, ExponentiatedGradient
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("hiring.csv")
train, test, gender_train, gender_test = train_test_split(df, df["gender"], random_state=0)
features = ["score", "years"]
model = ExponentiatedGradient(LogisticRegression(), DemographicParity())
model.fit(train[features], train["hired"], sensitive_features=train["gender"])
predicted = model.predict(test[features])
print(accuracy_score(test["hired"], predicted))

# accuracy_score for each group; groups of fewer than 10 people are shown together.
test_rows = pd.DataFrame(
    {
        "y_true": test["hired"],
        "y_pred": predicted,
        "gender": gender_test.astype(str),
    }
)
group_sizes = test_rows.groupby("gender")["gender"].transform("size")
test_rows.loc[group_sizes < 10, "gender"] = "smaller groups"
by_gender = pd.DataFrame(
    [
        {
            "gender": group,
            "n": len(rows),
            "accuracy_score": accuracy_score(rows["y_true"], rows["y_pred"]),
        }
        for group, rows in test_rows.groupby("gender")
    ]
).set_index("gender")
print(by_gender)
large_groups = by_gender[by_gender["n"] >= 10]
gap = large_groups.max() - large_groups.min()
print("Largest gap between groups of 10 or more:", round(gap["accuracy_score"], 3))
