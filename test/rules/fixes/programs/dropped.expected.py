expect(by(people["sex"][X_test.index], y_test, predicted, precision_score=precision, recall_score=recall))
