# %% [markdown]
# # Incomes

# %%
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.model_selection import train_test_split

# %%
data = pd.read_csv("people.csv")

# %%
sex = data["sex"]
data = data.drop(columns=["sex", "race", "approved"])
data.shape

# %%
X_train, X_test, y_train, y_test = train_test_split(data.drop(columns="income"), data.income, random_state=1)

# %%
trees = GradientBoostingRegressor(n_estimators=20, random_state=0)
trees.fit(X_train, y_train)

# %%
trees.score(X_test, y_test)

# %% [markdown]
# ## r2_score by sex
#
# One average can hide a group for whom the model works worse. Groups of fewer than 10 people are shown together.

# %%
from sklearn.metrics import r2_score

test_rows = pd.DataFrame(
    {
        "y_true": y_test,
        "y_pred": trees.predict(X_test),
        "sex": sex.loc[X_test.index].astype(str),
    }
)
group_sizes = test_rows.groupby("sex")["sex"].transform("size")
test_rows.loc[group_sizes < 10, "sex"] = "smaller groups"
by_sex = pd.DataFrame(
    [
        {"sex": group, "n": len(rows), "r2_score": r2_score(rows["y_true"], rows["y_pred"])}
        for group, rows in test_rows.groupby("sex")
    ]
).set_index("sex")
large_groups = by_sex[by_sex["n"] >= 10]
gap = large_groups.max() - large_groups.min()
print("Largest gap between groups of 10 or more:", round(gap["r2_score"], 3))
by_sex
