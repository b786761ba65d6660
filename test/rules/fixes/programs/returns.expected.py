expect(by(X_test["sex"], y_test, tree.predict(X_test), accuracy_score=right))
