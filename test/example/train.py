"""Train the credit risk model that the branches use."""

from pathlib import Path

import joblib
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import (
    accuracy_score,
    brier_score_loss,
    confusion_matrix,
    precision_score,
    recall_score,
    roc_auc_score,
    roc_curve,
)
from sklearn.model_selection import cross_val_score, train_test_split

HERE = Path(__file__).parent
MODELS = HERE / "models"
REPORTS = HERE / "reports"
MODELS.mkdir(exist_ok=True)
REPORTS.mkdir(exist_ok=True)

SEED = 7
TARGET = "default"

# Load

applications = pd.read_csv(HERE / "data" / "applications.csv")
print(f"{len(applications)} applications, {applications[TARGET].mean():.1%} defaults")

# Clean

applications = applications.drop_duplicates(subset="application_id")
applications = applications.drop(columns=["application_id"])
missing = applications.isna().sum()
for name, count in missing[missing > 0].items():
    print(f"{name}: {count} missing")

median_income = applications["income"].median()
median_employment = applications["employment_years"].median()
applications["income_missing"] = applications["income"].isna().astype(int)
applications["income"] = applications["income"].fillna(median_income)
applications["employment_years"] = applications["employment_years"].fillna(median_employment)

income_limit = applications["income"].quantile(0.99)
amount_limit = applications["amount"].quantile(0.99)
applications["income"] = applications["income"].clip(upper=income_limit)
applications["amount"] = applications["amount"].clip(upper=amount_limit)

implausible = (applications["age"] < 18) | (applications["duration"] <= 0)
if implausible.any():
    print(f"{implausible.sum()} implausible applications left out")
    applications = applications[~implausible]

too_long_employed = applications["employment_years"] > applications["age"] - 15
applications.loc[too_long_employed, "employment_years"] = (
    applications.loc[too_long_employed, "age"] - 15
)

# Features

applications["rate"] = applications["amount"] / applications["duration"]
applications["burden"] = applications["rate"] / applications["income"]
applications["short_employment"] = (applications["employment_years"] < 2).astype(int)
applications["long_loan"] = (applications["duration"] >= 36).astype(int)
applications["age_band"] = pd.cut(
    applications["age"],
    bins=[17, 25, 35, 50, 65, 100],
    labels=["to25", "to35", "to50", "to65", "over65"],
)

numeric = [
    "age",
    "employment_years",
    "income",
    "income_missing",
    "amount",
    "duration",
    "rate",
    "burden",
    "short_employment",
    "long_loan",
]
categorical = ["sex", "marital_status", "housing", "purpose", "age_band"]

encoded = pd.get_dummies(applications[categorical], drop_first=True).astype(int)
X = pd.concat([applications[numeric], encoded], axis=1)
y = applications[TARGET]
print(f"{X.shape[1]} features")

# Split

X_train, X_test, y_train, y_test = train_test_split(
    X, y, test_size=0.25, stratify=y, random_state=SEED
)
print(f"{len(X_train)} rows to train on, {len(X_test)} to test on")

# Tune

settings = []
for depth in [3, 5, 8, None]:
    for leaf in [1, 2, 4, 8]:
        candidate = RandomForestClassifier(
            n_estimators=60,
            max_depth=depth,
            min_samples_leaf=leaf,
            random_state=SEED,
        )
        aucs = cross_val_score(candidate, X_train, y_train, cv=5, scoring="roc_auc")
        settings.append({"depth": depth, "leaf": leaf, "mean": aucs.mean(), "std": aucs.std()})

settings = pd.DataFrame(settings).sort_values("mean", ascending=False)
settings.to_csv(REPORTS / "settings.csv", index=False)
print(settings.head(5).round(3).to_string(index=False))
best = settings.iloc[0]
best_depth = None if pd.isna(best["depth"]) else int(best["depth"])
best_leaf = int(best["leaf"])
print(f"best: depth {best_depth}, leaf {best_leaf}")

# Train

model = RandomForestClassifier(
    n_estimators=300,
    max_depth=best_depth,
    min_samples_leaf=best_leaf,
    random_state=SEED,
)
model.fit(X_train, y_train)
train_auc = roc_auc_score(y_train, model.predict_proba(X_train)[:, 1])
print(f"AUC on the training rows {train_auc:.3f}")

# Evaluate

probability = model.predict_proba(X_test)[:, 1]
predicted = (probability >= 0.3).astype(int)
accuracy = accuracy_score(y_test, predicted)
precision = precision_score(y_test, predicted, zero_division=0)
recall = recall_score(y_test, predicted)
auc = roc_auc_score(y_test, probability)
brier = brier_score_loss(y_test, probability)
print(f"accuracy  {accuracy:.3f}")
print(f"precision {precision:.3f}")
print(f"recall    {recall:.3f}")
print(f"AUC       {auc:.3f}")
print(f"Brier     {brier:.3f}")

matrix = confusion_matrix(y_test, predicted)
true_negatives, false_positives, false_negatives, true_positives = matrix.ravel()
cost = 5 * false_negatives + false_positives
print(f"cost {cost}")

costs = []
thresholds = np.arange(0.05, 0.95, 0.05)
for threshold in thresholds:
    decided = probability >= threshold
    missed = ((y_test == 1) & ~decided).sum()
    refused = ((y_test == 0) & decided).sum()
    costs.append(5 * missed + refused)
cheapest = thresholds[int(np.argmin(costs))]
print(f"cheapest threshold {cheapest:.2f}")

# Plot

figure, axes = plt.subplots(1, 3, figsize=(15, 4))
false_rate, true_rate, _ = roc_curve(y_test, probability)
axes[0].plot(false_rate, true_rate)
axes[0].plot([0, 1], [0, 1], linestyle="--", color="grey")
axes[0].set_title(f"ROC, AUC {auc:.2f}")
axes[0].set_xlabel("false positive rate")
axes[0].set_ylabel("true positive rate")
axes[1].imshow(matrix, cmap="Blues")
for row in range(2):
    for column in range(2):
        axes[1].text(column, row, matrix[row, column], ha="center", va="center")
axes[1].set_title("Confusion matrix")
axes[1].set_xlabel("predicted")
axes[1].set_ylabel("true")
axes[2].plot(thresholds, costs)
axes[2].axvline(cheapest, linestyle="--", color="grey")
axes[2].set_title("Cost by threshold")
figure.tight_layout()
figure.savefig(REPORTS / "evaluation.png")
plt.close(figure)

importance = pd.Series(model.feature_importances_, index=X.columns).sort_values()
figure, axis = plt.subplots(figsize=(8, 6))
importance.tail(15).plot.barh(ax=axis)
axis.set_title("Feature importance")
figure.tight_layout()
figure.savefig(REPORTS / "importance.png")
plt.close(figure)

# Save

joblib.dump(
    {
        "model": model,
        "columns": list(X.columns),
        "income": median_income,
        "employment_years": median_employment,
        "threshold": cheapest,
    },
    MODELS / "credit_risk.joblib",
)
metrics = pd.Series(
    {
        "accuracy": accuracy,
        "precision": precision,
        "recall": recall,
        "auc": auc,
        "brier": brier,
        "cost": int(cost),
    }
)
metrics.to_json(MODELS / "metrics.json", indent=2)
print(f"model written to {MODELS / 'credit_risk.joblib'}")
