sexes = pd.read_csv("people.csv")["sex"]
expect(by(sexes[y_test.index], y_test, tree.predict(X_test), accuracy_score=right))
