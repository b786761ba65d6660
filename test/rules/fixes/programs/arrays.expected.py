rows = np.arange(len(data))
_, kept = train_test_split(rows, test_size=0.3, random_state=SEED, stratify=y)
expect(by(data["sex"].to_numpy()[kept], y_test, y_hat, accuracy_score=right))
