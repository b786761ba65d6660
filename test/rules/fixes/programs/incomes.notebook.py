# %% [markdown]
# # Incomes

# %%
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.model_selection import train_test_split

# %%
data = pd.read_csv("people.csv")

# %%
data = data.drop(columns=["sex", "race", "approved"])
data.shape

# %%
X_train, X_test, y_train, y_test = train_test_split(data.drop(columns="income"), data.income, random_state=1)

# %%
trees = GradientBoostingRegressor(n_estimators=20, random_state=0)
trees.fit(X_train, y_train)

# %%
trees.score(X_test, y_test)
