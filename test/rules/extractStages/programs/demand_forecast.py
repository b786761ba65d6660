import json
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error, mean_squared_error
from sklearn.model_selection import TimeSeriesSplit, cross_val_score
from sklearn.preprocessing import StandardScaler

HERE = Path(".")
SALES_FILE = HERE / "sales.csv"
LAGS = [1, 2, 7, 14]
HORIZON = 60

# --- one and a half years of sales
rng = np.random.RandomState(8)
start = date(2022, 1, 1)
rows = []
level = 100.0
for day in range(540):
    when = start + timedelta(days=day)
    level += rng.normal(0, 0.6)
    weekly = 12 if when.weekday() >= 5 else 0
    yearly = 10 * np.sin(2 * np.pi * day / 365)
    promotion = int(rng.rand() < 0.08)
    units = max(0, level + weekly + yearly + 25 * promotion + rng.normal(0, 4))
    rows.append((when.isoformat(), round(units, 1), promotion))
with SALES_FILE.open("w") as f:
    f.write("day,units,promotion\n")
    for row in rows:
        f.write(",".join(map(str, row)) + "\n")

# --- read
sales = pd.read_csv(SALES_FILE, parse_dates=["day"])
sales = sales.set_index("day").sort_index()
print(sales.index.min().date(), sales.index.max().date(), len(sales))
print(sales["units"].describe().round(1).to_dict())

# --- outliers
mean, std = sales["units"].mean(), sales["units"].std()
too_far = (sales["units"] - mean).abs() > 3 * std
print(f"{too_far.sum()} outliers")
sales.loc[too_far, "units"] = np.nan
sales["units"] = sales["units"].interpolate()

# --- calendar and lags
sales["weekday"] = sales.index.dayofweek
sales["month"] = sales.index.month
sales["weekend"] = (sales["weekday"] >= 5).astype(int)
for lag in LAGS:
    sales[f"lag_{lag}"] = sales["units"].shift(lag)
sales["week_mean"] = sales["units"].shift(1).rolling(7).mean()
sales["trend"] = np.arange(len(sales))
before = len(sales)
sales = sales.dropna()
print(before - len(sales), "days without lags")

weekday_mean = sales.groupby("weekday")["units"].transform("mean")
sales["relative"] = sales["lag_7"] / weekday_mean
features = [name for name in sales.columns if name != "units"]
print(features)

# --- the last days are for testing
train, test = sales.iloc[:-HORIZON], sales.iloc[-HORIZON:]
X_train, y_train = train[features], train["units"]
X_test, y_test = test[features], test["units"]
print(len(train), len(test))

scale = StandardScaler()
X_train_scaled = scale.fit_transform(X_train)
X_test_scaled = scale.transform(X_test)

# --- the naive forecast
naive = test["lag_7"]
naive_error = mean_absolute_error(y_test, naive)
print(f"naive {naive_error:.2f}")

# --- ridge
splits = TimeSeriesSplit(n_splits=4)
errors = {}
for alpha in [0.1, 1.0, 10.0, 100.0]:
    ridge = Ridge(alpha=alpha)
    scores = cross_val_score(
        ridge, X_train_scaled, y_train, cv=splits, scoring="neg_mean_absolute_error"
    )
    errors[alpha] = -scores.mean()
    print(f"alpha {alpha:>5}: {errors[alpha]:.2f}")
alpha = min(errors, key=lambda value: errors[value])
ridge = Ridge(alpha=alpha).fit(X_train_scaled, y_train)
ridge_forecast = ridge.predict(X_test_scaled)

# --- forest
forest = RandomForestRegressor(n_estimators=50, min_samples_leaf=3, random_state=8)
forest.fit(X_train, y_train)
forest_forecast = forest.predict(X_test)
top = pd.Series(forest.feature_importances_, features).nlargest(3)
print(top.round(3).to_dict())

# --- both together
blend = 0.5 * ridge_forecast + 0.5 * forest_forecast

# --- how good
report = {}
total = 0.0
for name, forecast in [("ridge", ridge_forecast), ("forest", forest_forecast), ("blend", blend)]:
    mae = mean_absolute_error(y_test, forecast)
    rmse = mean_squared_error(y_test, forecast) ** 0.5
    total += mae
    report[name] = {"mae": round(mae, 3), "rmse": round(rmse, 3), "skill": round(1 - mae / naive_error, 3)}
    print(name, report[name])
average = total / len(report)
print(f"average error {average:.2f}")

errors = pd.DataFrame({"error": y_test - blend, "weekday": test["weekday"]})
by_weekday = errors.groupby("weekday")["error"].agg(lambda e: e.abs().mean())
print(by_weekday.round(2).to_dict())
worst = by_weekday.idxmax()
print("worst weekday", worst)

# --- is the error drifting
half = len(errors) // 2
first_half, second_half = errors["error"].iloc[:half], errors["error"].iloc[half:]
drift = second_half.abs().mean() - first_half.abs().mean()
print(f"drift {drift:+.2f}")
if drift > average:
    print("retrain more often")

# --- write
(HERE / "report.json").write_text(json.dumps(report, indent=1))
forecast = pd.DataFrame({"day": test.index, "forecast": blend.round(1)})
forecast.to_csv(HERE / "forecast.csv", index=False)
print(Path("report.json").read_text())
print(Path("forecast.csv").read_text().splitlines()[:3])
