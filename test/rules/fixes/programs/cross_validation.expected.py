from sklearn.model_selection import StratifiedKFold

predicted = [None] * len(y)
for train, test in StratifiedKFold(5).split(X, y):
    fitted = make_pipeline(StandardScaler(), LogisticRegression()).fit(X.iloc[train], y.iloc[train])
    for row, label in zip(test, fitted.predict(X.iloc[test])):
        predicted[row] = label
expect(by(X["sex"], y, predicted, accuracy_score=right))
