# %%
import pandas as pd
from fairlearn.postprocessing import ThresholdOptimizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

# %%
loans = pd.read_csv("loans.csv")
train, test, sex_train, sex_test = train_test_split(loans, loans["sex"], test_size=0.3)

# %%
fair = ThresholdOptimizer(estimator=LogisticRegression(), constraints="equalized_odds")
fair.fit(train[["income"]], train["repaid"], sensitive_features=train["sex"])

# %%
pred = fair.predict(test[["income"]], sensitive_features=test["sex"])
accuracy_score(test["repaid"], pred)

# %% [markdown]
# ## accuracy_score by sex
#
# One average can hide a group for whom the model works worse. Groups of fewer than 10 people are shown together.

# %%
test_rows = pd.DataFrame(
    {
        "y_true": test["repaid"],
        "y_pred": pred,
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
large_groups = by_sex[by_sex["n"] >= 10]
gap = large_groups.max() - large_groups.min()
print("Largest gap between groups of 10 or more:", round(gap["accuracy_score"], 3))
by_sex
