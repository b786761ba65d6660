expect(by(X_test["sex"], y_test, y_pred, accuracy_score=right))
