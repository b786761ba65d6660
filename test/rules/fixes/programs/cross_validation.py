import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("people.csv")
df["sex"] = df["sex"].astype("category").cat.codes
X = df[["sex", "hours", "education_years"]]
y = df["approved"]
model = make_pipeline(StandardScaler(), LogisticRegression())
scores = cross_val_score(model, X, y, cv=5)
print("mean accuracy", scores.mean())
