a, b, c, d = train_test_split(df[["hours", "education_years", "married"]], df["approved"], random_state=3)
expect(by(df["sex"][d.index], d, GaussianNB().fit(a, c).predict(b), accuracy_score=right))
