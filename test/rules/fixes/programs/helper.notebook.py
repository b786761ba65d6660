# %%
import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB

df = pd.read_csv("people.csv")

# %%
def train_and_test(seed):
    features = df[["hours", "education_years", "married"]]
    X_train, X_test, y_train, y_test = train_test_split(features, df["approved"], random_state=seed)
    model = GaussianNB().fit(X_train, y_train)
    y_pred = model.predict(X_test)
    accuracy = accuracy_score(y_test, y_pred)
    return accuracy

# %%
train_and_test(3)
