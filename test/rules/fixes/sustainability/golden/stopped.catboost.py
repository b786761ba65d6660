import pandas as pd
from catboost import CatBoostClassifier

train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
model = CatBoostClassifier(iterations=3000, verbose=0)
model.fit(train[["a"]], train["y"], eval_set=(test[["a"]], test["y"]), early_stopping_rounds=50)
