# %% [markdown]
# # Who gets approved?

# %%
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score, recall_score
from sklearn.model_selection import train_test_split

# %%
df = pd.read_csv("people.csv")
df.head(2)

# %% [markdown]
# ## Model

# %%
X = pd.get_dummies(df.drop(columns=["approved", "income"]))
y = df["approved"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, stratify=y, random_state=7)

# %%
model = RandomForestClassifier(n_estimators=15, random_state=7)
model.fit(X_train, y_train)

# %% [markdown]
# ### Evaluation

# %%
y_pred = model.predict(X_test)
print(f"accuracy {accuracy_score(y_test, y_pred):.3f}")
print(f"recall   {recall_score(y_test, y_pred):.3f}")

# %% [markdown]
# #### accuracy_score and recall_score by sex
#
# One average can hide a group for whom the model works worse. Groups of fewer than 10 people are shown together.

# %%
test_rows = pd.DataFrame(
    {
        "y_true": y_test,
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
            "recall_score": recall_score(rows["y_true"], rows["y_pred"]),
        }
        for group, rows in test_rows.groupby("sex")
    ]
).set_index("sex")
large_groups = by_sex[by_sex["n"] >= 10]
gap = large_groups.max() - large_groups.min()
print("Largest gap between groups of 10 or more:")
print(gap.drop("n").to_string())
by_sex
