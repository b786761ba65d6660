# House prices: several regressors in a loop, plots, a JSON file of results.
import json
import os

import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.datasets import make_regression
from sklearn.ensemble import GradientBoostingRegressor, RandomForestRegressor
from sklearn.linear_model import Lasso, LinearRegression, Ridge
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score
from sklearn.model_selection import KFold, cross_val_score, train_test_split
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

OUTPUT_DIR = os.path.join(os.getcwd(), "plots")
os.makedirs(OUTPUT_DIR, exist_ok=True)
np.random.seed(3)


def rmse(true, predicted):
    return float(np.sqrt(mean_squared_error(true, predicted)))


# load the data
values, price = make_regression(n_samples=400, n_features=6, noise=12.0, random_state=3)
names = ["rooms", "area", "age", "distance", "floor", "garden"]
houses = pd.DataFrame(values, columns=names)
houses["price"] = price
houses["district"] = np.random.choice(["north", "south", "west"], len(houses))
houses.to_csv("houses.csv", index=False)
houses = pd.read_csv("houses.csv")
print(houses.shape)
print(houses.describe().round(2).loc[["mean", "std"]].to_string())

# look at it
fig, ax = plt.subplots(figsize=(6, 4))
ax.hist(houses["price"], bins=20)
ax.set_title("Prices")
fig.savefig(os.path.join(OUTPUT_DIR, "prices.png"))
plt.close(fig)
correlation = houses[names + ["price"]].corr()["price"].drop("price")
for name, value in correlation.sort_values(ascending=False).items():
    print("%-10s %.3f" % (name, value))

# features
houses["area_by_room"] = houses["area"] * houses["rooms"]
houses["old"] = houses["age"] > houses["age"].median()
houses["old"] = houses["old"].astype(int)
houses = pd.get_dummies(houses, columns=["district"], dtype=int)
y = houses.pop("price")
X = houses
columns = list(X.columns)
print(columns)

# split the data
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, random_state=3)

# scale
scaler = StandardScaler().fit(X_train)
X_train = pd.DataFrame(scaler.transform(X_train), columns=columns)
X_test = pd.DataFrame(scaler.transform(X_test), columns=columns)
y_train = y_train.reset_index(drop=True)
y_test = y_test.reset_index(drop=True)
del houses, values

# models
models = {
    "linear": LinearRegression(),
    "ridge": Ridge(alpha=1.0),
    "lasso": Lasso(alpha=0.1),
    "forest": RandomForestRegressor(n_estimators=30, random_state=3),
    "boosting": GradientBoostingRegressor(n_estimators=40, random_state=3),
}
folds = KFold(n_splits=3, shuffle=True, random_state=3)
results = {}
best_name = None
best_error = float("inf")
for name, model in models.items():
    cv = cross_val_score(model, X_train, y_train, cv=folds, scoring="r2")
    model.fit(X_train, y_train)
    predicted = model.predict(X_test)
    error = rmse(y_test, predicted)
    results[name] = {
        "cv": round(float(cv.mean()), 3),
        "rmse": round(error, 3),
        "mae": round(float(mean_absolute_error(y_test, predicted)), 3),
        "r2": round(float(r2_score(y_test, predicted)), 3),
    }
    print(name, results[name])
    if error < best_error:
        best_error = error
        best_name = name

print(f"best: {best_name} with {best_error:.2f}")

# a polynomial version of the linear model
poly = PolynomialFeatures(degree=2, include_bias=False)
P_train = poly.fit_transform(X_train)
P_test = poly.transform(X_test)
quadratic = Ridge(alpha=5.0)
quadratic.fit(P_train, y_train)
results["quadratic"] = {"rmse": round(rmse(y_test, quadratic.predict(P_test)), 3)}
print("quadratic", results["quadratic"], P_train.shape)

# residuals
best_model = models[best_name]
residuals = y_test - best_model.predict(X_test)
print("bias %.3f" % residuals.mean(), "spread %.3f" % residuals.std())
worst = residuals.abs().sort_values(ascending=False).index[:3]
for index in worst:
    print(index, round(y_test[index], 1), round(residuals[index], 1))

fig, axes = plt.subplots(1, 2, figsize=(10, 4))
axes[0].scatter(best_model.predict(X_test), residuals, s=8)
axes[0].axhline(0, color="grey")
axes[1].hist(residuals, bins=15)
fig.savefig(os.path.join(OUTPUT_DIR, "residuals.png"))
plt.close(fig)

# how wrong by floor
floors = pd.cut(X_test["floor"], bins=[-10, -1, 1, 10], labels=["low", "middle", "high"])
for floor, group in residuals.groupby(floors, observed=True):
    print(floor, len(group), round(group.abs().mean(), 2))
share = (residuals.abs() < 20).mean()
print(f"{share:.1%} within 20")
if (limit := residuals.abs().quantile(0.9)) > 30:
    print(f"90% within {limit:.1f}")
coefficients = dict(zip(columns, models["lasso"].coef_.round(2)))
print({name: value for name, value in coefficients.items() if value != 0})

# Save
with open("results.json", "w") as handle:
    json.dump(results, handle, indent=2, sort_keys=True)
with open("results.json") as handle:
    print(handle.read())
print(sorted(os.listdir(OUTPUT_DIR)))
