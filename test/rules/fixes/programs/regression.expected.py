expect(
    by(salaries["sex"][y_test.index], y_test, guess, mean_absolute_error=off, mean_squared_error=squared)
)
