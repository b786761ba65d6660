expect(by(df["sex"][X_test.index], y_test["approved"], y_pred, accuracy_score=right))
