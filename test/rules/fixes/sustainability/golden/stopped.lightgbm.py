import lightgbm as lgb
import pandas as pd

train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
d_train, d_test = lgb.Dataset(train[["a"]], train["y"]), lgb.Dataset(test[["a"]], test["y"])
booster = lgb.train({"objective": "binary"}, d_train, num_boost_round=5000, valid_sets=[d_test], callbacks=[lgb.early_stopping(50)])
