import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error, mean_squared_error
from sklearn.model_selection import train_test_split

salaries = pd.read_csv("people.csv")
X = salaries[["education_years", "hours", "married"]]
y = salaries["income"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.4, random_state=9)

line = LinearRegression()
line.fit(X_train, y_train)
guess = line.predict(X_test)
print("MAE", mean_absolute_error(y_test, guess))
print("RMSE", mean_squared_error(y_test, guess) ** 0.5)

# The same metrics for each group; groups of fewer than 10 people are shown together.
test_rows = pd.DataFrame(
    {
        "y_true": y_test,
        "y_pred": guess,
        "sex": salaries.loc[X_test.index, "sex"].astype(str),
    }
)
group_sizes = test_rows.groupby("sex")["sex"].transform("size")
test_rows.loc[group_sizes < 10, "sex"] = "smaller groups"
by_sex = pd.DataFrame(
    [
        {
            "sex": group,
            "n": len(rows),
            "mean_absolute_error": mean_absolute_error(rows["y_true"], rows["y_pred"]),
            "mean_squared_error": mean_squared_error(rows["y_true"], rows["y_pred"]),
        }
        for group, rows in test_rows.groupby("sex")
    ]
).set_index("sex")
print(by_sex)
large_groups = by_sex[by_sex["n"] >= 10]
gap = large_groups.max() - large_groups.min()
print("Largest gap between groups of 10 or more:")
print(gap.drop("n").to_string())
