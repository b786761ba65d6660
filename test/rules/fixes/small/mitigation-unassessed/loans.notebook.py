# %%
import pandas as pd
from fairlearn.postprocessing import ThresholdOptimizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
# %%
loans = pd.read_csv("loans.csv")
train, test = train_test_split(loans, test_size=0.3)
# %%
fair = ThresholdOptimizer(estimator=LogisticRegression(), constraints="equalized_odds")
fair.fit(train[["income"]], train["repaid"], sensitive_features=train["sex"])
# %%
pred = fair.predict(test[["income"]], sensitive_features=test["sex"])
accuracy_score(test["repaid"], pred)
