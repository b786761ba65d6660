# -*- coding: utf-8 -*-
import os
import pickle
import time

import numpy as np
import pandas as pd
from sklearn.datasets import make_classification
from sklearn.ensemble import GradientBoostingClassifier, IsolationForest
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import (average_precision_score, confusion_matrix,
                             precision_recall_curve, roc_auc_score)
from sklearn.model_selection import StratifiedKFold, train_test_split
from sklearn.preprocessing import RobustScaler
from sklearn.tree import DecisionTreeClassifier
from sklearn.utils import resample

print("start")
started = time.time()
verbose = True
COST_MISSED = 200
COST_CHECK = 5


def cost(true, flagged):
    tn, fp, fn, tp = confusion_matrix(true, flagged).ravel()
    return COST_MISSED * fn + COST_CHECK * (fp + tp)


def best_threshold(true, score):
    candidates = np.quantile(score, np.linspace(0.5, 0.999, 60))
    costs = [cost(true, score >= c) for c in candidates]
    return candidates[int(np.argmin(costs))], min(costs)


# ============ data ============
features, is_fraud = make_classification(
    n_samples=2500, n_features=10, n_informative=5, weights=[0.96], flip_y=0.01, random_state=4
)
transactions = pd.DataFrame(features, columns=["v%d" % i for i in range(10)])
transactions["amount"] = np.round(np.exp(transactions["v0"].clip(-3, 3)) * 20, 2)
transactions["hour"] = np.arange(len(transactions)) % 24
transactions["fraud"] = is_fraud
transactions.to_csv("transactions.csv", index=False)
del features, is_fraud
transactions = pd.read_csv("transactions.csv")
if verbose:
    print(transactions.shape, transactions["fraud"].sum(), "frauds")

# ============ features ============
transactions["night"] = transactions["hour"].between(0, 5).astype(int)
transactions["log_amount"] = np.log1p(transactions["amount"])
transactions["round"] = (transactions["amount"] % 1 == 0).astype(int)
limit = transactions["amount"].quantile(0.95)
large = transactions.query("amount > @limit")
print(len(large), "large,", large["fraud"].sum(), "of them fraud")
scaled = RobustScaler().fit_transform(transactions[["log_amount", "hour"]])
transactions[["log_amount", "hour"]] = scaled
labels = transactions.pop("fraud")
transactions = transactions.drop(columns=["amount"])

# ============ split ============
X_train, X_test, y_train, y_test = train_test_split(
    transactions, labels, test_size=0.3, stratify=labels, random_state=4
)
X_train, X_valid, y_train, y_valid = train_test_split(
    X_train, y_train, test_size=0.25, stratify=y_train, random_state=4
)
print([len(part) for part in (X_train, X_valid, X_test)])
print("share of fraud", [round(float(part.mean()), 3) for part in (y_train, y_valid, y_test)])

# ============ balance ============
train = X_train.assign(fraud=y_train)
minority = train[train["fraud"] == 1]
majority = train[train["fraud"] == 0]
more = resample(minority, replace=True, n_samples=len(majority) // 4, random_state=4)
balanced = pd.concat([majority, more]).sample(frac=1, random_state=4)
y_balanced = balanced.pop("fraud")
print("balanced", len(balanced), round(float(y_balanced.mean()), 3))

# ============ models ============
scores = {}
logistic = LogisticRegression(max_iter=1000, class_weight="balanced")
logistic.fit(X_train, y_train)
scores["logistic"] = logistic.predict_proba(X_test)[:, 1]

tree = DecisionTreeClassifier(max_depth=5, random_state=4)
tree.fit(balanced, y_balanced)
scores["tree"] = tree.predict_proba(X_test)[:, 1]

boosting = GradientBoostingClassifier(n_estimators=50, random_state=4)
boosting.fit(balanced, y_balanced)
scores["boosting"] = boosting.predict_proba(X_test)[:, 1]

isolation = IsolationForest(n_estimators=40, random_state=4)
isolation.fit(X_train)
scores["isolation"] = -isolation.score_samples(X_test)

# ============ evaluation ============
rows = []
for name in scores:
    score = scores[name]
    threshold, lowest = best_threshold(y_test, score)
    rows.append(
        {
            "model": name,
            "auc": roc_auc_score(y_test, score),
            "ap": average_precision_score(y_test, score),
            "cost": lowest,
        }
    )
summary = pd.DataFrame(rows).set_index("model").round(3).sort_values("cost")
print(summary.to_string())
winner = summary.index[0]
print("winner:", winner)

valid_score = boosting.predict_proba(X_valid)[:, 1]
threshold, expected = best_threshold(y_valid, valid_score)
flagged = scores["boosting"] >= threshold
print("expected", expected, "reached", cost(y_test, flagged))
precision, recall, thresholds = precision_recall_curve(y_test, scores["boosting"])
at = np.argmax(recall <= 0.8)
print(f"precision {precision[at]:.3f} at recall {recall[at]:.3f}")

folds = StratifiedKFold(n_splits=3, shuffle=True, random_state=4)
aucs = []
for number, (inside, outside) in enumerate(folds.split(X_train, y_train), 1):
    fold_model = GradientBoostingClassifier(n_estimators=20, random_state=4)
    fold_model.fit(X_train.iloc[inside], y_train.iloc[inside])
    auc = roc_auc_score(
        y_train.iloc[outside], fold_model.predict_proba(X_train.iloc[outside])[:, 1]
    )
    aucs.append(auc)
    print("fold", number, round(auc, 3))
print("mean", round(np.mean(aucs), 3), "last", round(auc, 3), number)

hours = X_test.assign(score=scores["boosting"], fraud=y_test).groupby("night")
for night, part in hours:
    print("night" if night else "day", len(part), round(part["score"].mean(), 3), part["fraud"].sum())

# ============ save ============
with open("fraud.pkl", "wb") as file:
    pickle.dump({"model": boosting, "threshold": threshold}, file)
with open("fraud.pkl", "rb") as file:
    stored = pickle.load(file)
print(sorted(stored), stored["threshold"] == threshold)
os.remove("fraud.pkl")
summary.to_csv("summary.csv")
elapsed = time.time() - started
print("took", "long" if elapsed > 3600 else "not long")
