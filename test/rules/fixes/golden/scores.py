import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("people.csv")
X = df.drop(columns=["approved", "sex", "race", "income"])
X_train, X_test, y_train, y_test, sex_train, sex_test = train_test_split(X, df["approved"], df["sex"], random_state=0)
X_test = X_test.reset_index(drop=True)
y_test = y_test.reset_index(drop=True)
model = LogisticRegression(max_iter=2000)
model.fit(X_train, y_train)
probability = model.predict_proba(X_test)[:, 1]
auc = roc_auc_score(y_test, probability)
print("AUC", auc)

# roc_auc_score for each group; groups of fewer than 10 people are shown together.
test_rows = pd.DataFrame(
    {
        "y_true": y_test,
        "y_pred": probability,
        "sex": sex_test.to_numpy().astype(str),
    }
)
group_sizes = test_rows.groupby("sex")["sex"].transform("size")
test_rows.loc[group_sizes < 10, "sex"] = "smaller groups"
by_sex = pd.DataFrame(
    [
        {
            "sex": group,
            "n": len(rows),
            "roc_auc_score": (
                roc_auc_score(rows["y_true"], rows["y_pred"])
                if rows["y_true"].nunique() > 1
                else float("nan")
            ),
        }
        for group, rows in test_rows.groupby("sex")
    ]
).set_index("sex")
print(by_sex)
large_groups = by_sex[by_sex["n"] >= 10]
gap = large_groups.max() - large_groups.min()
print("Largest gap between groups of 10 or more:", round(gap["roc_auc_score"], 3))
