whole = pd.read_csv("people.csv")["sex"].to_numpy()
_, kept = train_test_split(list(range(len(whole))), random_state=5)
expect(by(whole[kept], test_y, bayes.predict(test_x), accuracy_score=right))
