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
