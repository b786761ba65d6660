expect(by(df["sex"][X_test.index], y_test, y_pred, accuracy_score=right, recall_score=recall))
