_, kept = train_test_split(df, random_state=0)
expect(by(kept["sex"], y_test, probability, roc_auc_score=ranked))
