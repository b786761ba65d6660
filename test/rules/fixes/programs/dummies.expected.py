def balanced(truth, predicted):
    shares = []
    for label in sorted(set(truth)):
        of_label = [p == t for t, p in zip(truth, predicted) if t == label]
        shares.append(sum(of_label) / len(of_label))
    return sum(shares) / len(shares)


sexes = pd.read_csv("people.csv")["sex"]
expect(by(sexes[y_test.index], y_test, gbm.predict(X_test), balanced_accuracy_score=balanced))
