def macro(truth, predicted):
    values = []
    for label in sorted(set(truth) | set(predicted)):
        hits = sum(t == label and p == label for t, p in zip(truth, predicted))
        both = sum(t == label for t in truth) + sum(p == label for p in predicted)
        values.append(2 * hits / both if both else 0)
    return sum(values) / len(values)


df = pd.read_csv("people.csv")
X = df.drop(columns=["approved", "sex", "race"])
a, b, c, d = train_test_split(X, df["approved"], random_state=0)
scaler = StandardScaler().fit(a)
predicted = LogisticRegression().fit(scaler.transform(a), c).predict(scaler.transform(b))
expect(by(df["sex"][d.index], d, predicted, f1_score=macro))
