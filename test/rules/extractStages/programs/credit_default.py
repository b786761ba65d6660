"""Credit default: logistic regression against a random forest on a table the script makes itself."""

import pickle
import warnings

import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import (
    accuracy_score,
    classification_report,
    confusion_matrix,
    f1_score,
    roc_auc_score,
)
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.preprocessing import StandardScaler

warnings.filterwarnings("ignore")

SEED = 11
N_ROWS = 900
DATA_FILE = "credit.csv"
TARGET = "default"

# ------------------------------------------------------------------
# Make the data
# ------------------------------------------------------------------
rng = np.random.RandomState(SEED)
raw = pd.DataFrame(
    {
        "age": rng.randint(18, 75, N_ROWS),
        "income": rng.lognormal(8, 0.5, N_ROWS).round(2),
        "amount": rng.gamma(2.0, 2500.0, N_ROWS).round(2),
        "months": rng.choice([6, 12, 24, 36, 48], N_ROWS),
        "housing": rng.choice(["own", "rent", "free"], N_ROWS, p=[0.5, 0.4, 0.1]),
        "sex": rng.choice(["f", "m"], N_ROWS),
    }
)
risk = raw["amount"] / raw["income"] + 0.02 * raw["months"] - 0.01 * raw["age"]
raw[TARGET] = (risk + rng.normal(0, 0.8, N_ROWS) > 2.2).astype(int)
raw.loc[rng.choice(N_ROWS, 60, replace=False), "income"] = np.nan
raw.to_csv(DATA_FILE, index=False)

# Load
df = pd.read_csv(DATA_FILE)
print("rows and columns", df.shape)
print(df.isna().sum().to_dict())
print(df[TARGET].value_counts(normalize=True).round(3).to_dict())

# Clean
df = df.drop_duplicates()
df["income"] = df["income"].fillna(df["income"].median())  # few are missing
df["age"] = df["age"].clip(lower=18)

for column in ["income", "amount"]:
    limit = df[column].quantile(0.99)
    print(f"{column}: cut at {limit:.1f}")
    df[column] = df[column].clip(upper=limit)

# New features
df["rate"] = df["amount"] / df["months"]
df["burden"] = df["rate"] / df["income"]
df["young"] = (df["age"] < 26).astype(int)
df["log_income"] = np.log1p(df["income"])
df = pd.get_dummies(df, columns=["housing", "sex"])

features = [c for c in df.columns if c != TARGET]
print(len(features), "features")
X = df[features]
y = df[TARGET]

# Split, stratified
X_train, X_test, y_train, y_test = train_test_split(
    X,
    y,
    test_size=0.3,
    random_state=SEED,
    stratify=y,
)
print("train", X_train.shape, "test", X_test.shape)

# Scale
scaler = StandardScaler()
X_train_scaled = scaler.fit_transform(X_train)
X_test_scaled = scaler.transform(X_test)

# Logistic regression
logistic = LogisticRegression(max_iter=500)
logistic.fit(X_train_scaled, y_train)
y_pred = logistic.predict(X_test_scaled)
y_score = logistic.predict_proba(X_test_scaled)[:, 1]
print("Logistic regression")
print("accuracy", round(accuracy_score(y_test, y_pred), 3))
print("f1", round(f1_score(y_test, y_pred), 3))
print("auc", round(roc_auc_score(y_test, y_score), 3))
print(confusion_matrix(y_test, y_pred))
logistic_auc = roc_auc_score(y_test, y_score)

# Random forest
forest = RandomForestClassifier(n_estimators=60, max_depth=6, random_state=SEED)
scores = cross_val_score(forest, X_train, y_train, cv=3, scoring="roc_auc")
print("cross-validated", scores.mean().round(3), "+-", scores.std().round(3))
forest.fit(X_train, y_train)
y_pred = forest.predict(X_test)
y_score = forest.predict_proba(X_test)[:, 1]
print("Random forest")
print("accuracy", round(accuracy_score(y_test, y_pred), 3))
print("f1", round(f1_score(y_test, y_pred), 3))
print("auc", round(roc_auc_score(y_test, y_score), 3))
print(classification_report(y_test, y_pred, digits=3))
forest_auc = roc_auc_score(y_test, y_score)

# Importance
importance = sorted(zip(forest.feature_importances_, features), reverse=True)
for value, name in importance[:5]:
    print(f"{name:<15}{value:.3f}")

# Both by age group
ages = X_test["age"] // 20 * 20
for group in sorted(ages.unique()):
    members = ages == group
    if members.sum() < 20 or y_test[members].nunique() < 2:
        continue
    auc = roc_auc_score(y_test[members], y_score[members])
    print(f"from {group}: {members.sum()} people, auc {auc:.3f}")

# Compare
if forest_auc > logistic_auc:
    best, best_name = forest, "forest"
else:
    best, best_name = logistic, "logistic"
print("best model:", best_name)

with open("best.pkl", "wb") as file:
    pickle.dump(best, file)
result = pd.DataFrame(
    {"model": ["logistic", "forest"], "auc": [logistic_auc, forest_auc]}
).round(4)
result.to_csv("comparison.csv", index=False)
print(open("comparison.csv").read())
