import pandas as pd
from sklearn.linear_model import LogisticRegression

df = pd.read_csv("applicants.csv")
sensitive = df[["gender"]].copy()
df = df.drop(columns=["gender", "phone"])
model = LogisticRegression().fit(df.drop(columns=["hired"]), df["hired"])
