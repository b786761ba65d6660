import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("people.csv")
X = df.drop(columns=["approved", "sex", "race", "income"])
X_train, X_test, y_train, y_test = train_test_split(X, df["approved"], random_state=0)
X_test = X_test.reset_index(drop=True)
y_test = y_test.reset_index(drop=True)
model = LogisticRegression(max_iter=2000)
model.fit(X_train, y_train)
probability = model.predict_proba(X_test)[:, 1]
auc = roc_auc_score(y_test, probability)
print("AUC", auc)
