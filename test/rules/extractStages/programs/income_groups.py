# Income survey: who earns more than the median, and is the model equally good for everybody?
import csv
import random
import sys

import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier, VotingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, recall_score
from sklearn.model_selection import RandomizedSearchCV, train_test_split
from sklearn.naive_bayes import GaussianNB
from sklearn.preprocessing import LabelEncoder, MinMaxScaler

random.seed(13)
np.random.seed(13)

GROUPS = ["sex", "region"]
LOW_CARDINALITY = 6
report_lines = []


def note(*words):
    line = " ".join(str(word) for word in words)
    report_lines.append(line)
    print(line)


# survey
with open("survey.csv", "w", newline="") as handle:
    writer = csv.writer(handle)
    writer.writerow(["age", "sex", "region", "education", "hours", "experience", "income"])
    for _ in range(800):
        age = random.randint(18, 66)
        sex = random.choice("fm")
        region = random.choice(["east", "west", "south"])
        education = random.choice(["basic", "school", "bachelor", "master"])
        hours = random.choice([20, 30, 40, 45])
        experience = max(0, age - 20 - random.randint(0, 8))
        income = 900 + 25 * hours + 18 * experience + 300 * "basic school bachelor master".split().index(education)
        if sex == "f":
            income *= 0.93
        income += random.gauss(0, 250)
        writer.writerow([age, sex, region, education, hours, experience, round(income)])

survey = pd.read_csv("survey.csv")
note("rows", len(survey))
note("columns", ", ".join(survey.columns))
if len(survey) < 100:
    print("too few answers", file=sys.stderr)
    sys.exit(2)

# target
median = survey["income"].median()
survey["high"] = (survey["income"] > median).astype(int)
survey = survey.drop("income", axis=1)
note("median income", median)

# which columns are categories
categories = []
numbers = []
for column in survey.columns.drop("high"):
    kind = survey[column].dtype
    if kind == object or survey[column].nunique() < LOW_CARDINALITY:
        categories.append(column)
    else:
        numbers.append(column)
note("categories", categories)
note("numbers", numbers)

groups = survey[GROUPS].copy()
encoders = {}
for column in categories:
    encoder = LabelEncoder()
    survey[column] = encoder.fit_transform(survey[column])
    encoders[column] = encoder
    note(column, dict(zip(encoder.classes_, range(len(encoder.classes_)))))

scaler = MinMaxScaler()
survey[numbers] = scaler.fit_transform(survey[numbers])
survey["age_hours"] = survey["age"] * survey["hours"]
y = survey["high"].values
X = survey.drop(columns=["high"]).values

# split
index = np.arange(len(X))
train_index, test_index = train_test_split(index, test_size=0.3, stratify=y, random_state=13)
X_train, X_test = X[train_index], X[test_index]
y_train, y_test = y[train_index], y[test_index]
note("train", len(X_train), "test", len(X_test))

# search a good number of trees
space = {"n_estimators": [20, 40, 60], "max_depth": [4, 6, None], "min_samples_leaf": [1, 4]}
search = RandomizedSearchCV(
    ExtraTreesClassifier(random_state=13), space, n_iter=5, cv=3, random_state=13
)
search.fit(X_train, y_train)
note("search", search.best_params_)
trees = search.best_estimator_

# three vote
logistic = LogisticRegression(max_iter=500)
bayes = GaussianNB()
vote = VotingClassifier(
    [("trees", trees), ("logistic", logistic), ("bayes", bayes)], voting="soft"
)
vote.fit(X_train, y_train)
for name, member in vote.named_estimators_.items():
    note(name, round(accuracy_score(y_test, member.predict(X_test)), 3))

# everybody
predicted = vote.predict(X_test)
accuracy = accuracy_score(y_test, predicted)
note("accuracy", round(accuracy, 3))
note("recall", round(recall_score(y_test, predicted), 3))

# by group
test_groups = groups.iloc[test_index]
gaps = {}
for group in GROUPS:
    values = {}
    for value in sorted(test_groups[group].unique()):
        members = (test_groups[group] == value).values
        values[value] = accuracy_score(y_test[members], predicted[members])
        note(f"  {group}={value}: n={members.sum()} accuracy={values[value]:.3f}")
    gaps[group] = max(values.values()) - min(values.values())
largest = max(gaps, key=gaps.get)
note("largest gap:", largest, round(gaps[largest], 3))

# what the trees look at
importances = dict(zip(list(survey.columns.drop("high")), trees.feature_importances_))
for name in sorted(importances, key=importances.get, reverse=True)[:3]:
    note("  looks at", name, round(importances[name], 3))
confident = (vote.predict_proba(X_test).max(axis=1) > 0.8).mean()
note("confident", round(confident, 3))

# keep the report
with open("report.txt", "w") as handle:
    handle.write("\n".join(report_lines))
np.save("predictions.npy", predicted)
print(len(report_lines), "lines,", open("report.txt").read().count("accuracy"), "on accuracy")
print(np.load("predictions.npy").sum(), "predicted high")
