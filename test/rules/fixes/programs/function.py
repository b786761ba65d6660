"""Train the model for approvals."""

import pandas as pd
from sklearn import metrics
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def main():
    df = pd.read_csv("people.csv")
    y = df["approved"]
    X = df.drop(columns=["approved", "sex", "race"])
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
    scaler = StandardScaler()
    X_train = scaler.fit_transform(X_train)
    X_test = scaler.transform(X_test)
    model = LogisticRegression()
    model.fit(X_train, y_train)
    y_pred = model.predict(X_test)
    if len(y_pred) > 3:
        print("f1", metrics.f1_score(y_test, y_pred, average="macro"))
    return metrics.f1_score(y_test, y_pred, average="macro")


if __name__ == "__main__":
    main()
