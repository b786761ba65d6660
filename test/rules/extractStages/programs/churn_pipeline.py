import os
import sys

import joblib
import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import classification_report, roc_auc_score
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

data_path = "customers.csv"
model_path = "churn.joblib"
test_size = 0.25
random_state = 21

generator = np.random.default_rng(random_state)
size = 700
customers = pd.DataFrame({"customer": [f"c{i:04d}" for i in range(size)]})
customers["tenure"] = generator.integers(0, 72, size)
customers["charges"] = generator.normal(60, 20, size).round(2)
customers["contract"] = generator.choice(["month", "year", "two years"], size, p=[0.6, 0.25, 0.15])
customers["payment"] = generator.choice(["card", "bank", "check", None], size)
customers["calls"] = generator.poisson(1.5, size)
score = 0.03 * customers["charges"] - 0.05 * customers["tenure"] + 0.5 * customers["calls"]
score = score + (customers["contract"] == "month") * 1.2
customers["churn"] = np.where(score + generator.normal(0, 1, size) > 1.2, "Yes", "No")
customers.to_csv(data_path, index=False)

try:
    data = pd.read_csv(data_path)
except FileNotFoundError:
    print("no data")
    sys.exit(1)

print("Loaded", len(data), "customers")
if data.empty:
    raise SystemExit("empty file")
print(data.dtypes.astype(str).to_dict())

# drop what cannot help
data = data.drop(columns=["customer"])
data.drop_duplicates(inplace=True)
data["payment"] = data["payment"].replace({"check": "bank"})
data["churn"] = data["churn"].map({"Yes": 1, "No": 0})
data["charges_total"] = data["charges"] * data["tenure"]
data["new"] = (data["tenure"] < 6).astype(int)
print(f"{data['churn'].mean():.3f} of them leave")
for column in data.select_dtypes("object"):
    shares = data.groupby(column)["churn"].mean().round(3)
    print(column, shares.to_dict())

target = data["churn"]
inputs = data.drop(columns="churn")
numeric = inputs.select_dtypes("number").columns.tolist()
categorical = inputs.select_dtypes("object").columns.tolist()
print("numeric:", numeric)
print("categorical:", categorical)

X_train, X_test, y_train, y_test = train_test_split(
    inputs, target, test_size=test_size, random_state=random_state, stratify=target
)

preprocess = ColumnTransformer(
    [
        ("numbers", Pipeline([("fill", SimpleImputer()), ("scale", StandardScaler())]), numeric),
        (
            "words",
            Pipeline(
                [
                    ("fill", SimpleImputer(strategy="most_frequent")),
                    ("encode", OneHotEncoder(handle_unknown="ignore")),
                ]
            ),
            categorical,
        ),
    ]
)
pipeline = Pipeline(
    [("prepare", preprocess), ("model", LogisticRegression(max_iter=400, random_state=random_state))]
)

# search
grid = {"model__C": [0.05, 0.5, 5.0], "model__class_weight": [None, "balanced"]}
search = GridSearchCV(pipeline, grid, scoring="roc_auc", cv=3)
search.fit(X_train, y_train)
print("best parameters", search.best_params_)
print("best score", round(search.best_score_, 3))
best = search.best_estimator_

# how stable is the best one
weights = best.named_steps["model"].coef_[0]
strongest = sorted(weights, key=abs, reverse=True)[:3]
print("strongest weights", [round(float(weight), 2) for weight in strongest])

# judge
probability = best.predict_proba(X_test)[:, 1]
predicted = (probability > 0.5).astype(int)
print("auc", round(roc_auc_score(y_test, probability), 3))
print(classification_report(y_test, predicted, digits=3))

for contract in sorted(X_test["contract"].unique()):
    mask = X_test["contract"] == contract
    if mask.sum() < 10:
        continue
    reached = roc_auc_score(y_test[mask], probability[mask])
    print(f"{contract}: {mask.sum()} customers, auc {reached:.3f}")

threshold, gain = None, -np.inf
for candidate in np.arange(0.1, 0.9, 0.1):
    chosen = probability > candidate
    value = 50 * (chosen & (y_test == 1)).sum() - 20 * (chosen & (y_test == 0)).sum()
    if value > gain:
        threshold, gain = candidate, value
print(f"threshold {threshold:.1f} gains {gain}")

# keep it
joblib.dump({"model": best, "threshold": threshold, "columns": numeric + categorical}, model_path)
print("saved", model_path, os.path.exists(model_path))
again = joblib.load(model_path)
same = (again["model"].predict(X_test) == best.predict(X_test)).all()
print("same predictions:", bool(same))

if not same:
    sys.exit("the saved model differs")
else:
    os.remove(model_path)
