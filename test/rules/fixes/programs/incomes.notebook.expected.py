def explained(truth, predicted):
    mean = sum(truth) / len(truth)
    return 1 - sum((t - p) ** 2 for t, p in zip(truth, predicted)) / sum((t - mean) ** 2 for t in truth)


sexes = pd.read_csv("people.csv")["sex"]
expect(by(sexes[X_test.index], y_test, trees.predict(X_test), r2_score=explained))
