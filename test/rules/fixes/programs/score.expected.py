expect(by(X_test["sex"], y_test, pipeline.predict(X_test), accuracy_score=right))
