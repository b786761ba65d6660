expect(by(df["sex"][X_test.index], y_test, machine.predict(X_test), accuracy_score=right))
