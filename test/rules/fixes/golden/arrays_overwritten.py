import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB

frame = pd.read_csv("people.csv")
sex = frame["sex"]
frame = frame.drop(columns=["sex", "race"])
features = frame.iloc[:, :-1].to_numpy()
target = frame["approved"].to_numpy()
(train_x, test_x, train_y, test_y, sex_train, sex_test) = train_test_split(features, target, sex, random_state=5)
bayes = GaussianNB()
bayes.fit(train_x, train_y)
print(accuracy_score(test_y, bayes.predict(test_x)))

# accuracy_score for each group; groups of fewer than 10 people are shown together.
test_rows = pd.DataFrame(
    {
        "y_true": test_y,
        "y_pred": bayes.predict(test_x),
        "sex": sex_test.astype(str),
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
