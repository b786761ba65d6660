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
