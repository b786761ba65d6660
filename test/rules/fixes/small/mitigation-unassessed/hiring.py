import pandas as pd
from fairlearn.reductions import DemographicParity, ExponentiatedGradient
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("hiring.csv")
train, test = train_test_split(df, random_state=0)
features = ["score", "years"]
model = ExponentiatedGradient(LogisticRegression(), DemographicParity())
model.fit(train[features], train["hired"], sensitive_features=train["gender"])
predicted = model.predict(test[features])
print(accuracy_score(test["hired"], predicted))
