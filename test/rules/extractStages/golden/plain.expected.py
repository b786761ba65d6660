"""A short script with a bit of everything."""
import os
import sys

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

SEED = 1
DATA = os.path.join("data", "people.csv")

# Some people
os.makedirs("data", exist_ok=True)

BINS = [0, 30, 50, 120]


def band(age):
    return sum(age > limit for limit in BINS)


def load_data():
    lines = ["age,income,buys"] + [f"{20 + n % 40},{1000 + 37 * n % 900},{n % 3 % 2}" for n in range(90)]
    with open(DATA, "w") as file:
        file.write("\n".join(lines))

    # Load the data,
    # all of it
    people = pd.read_csv(DATA)
    if people.empty:
        print("nobody")
        sys.exit(1)
    print(people.shape)  # rows and columns
    return people


def prepare_features(people):
    # Prepare
    people["band"] = people["age"].apply(band)
    people["income"] /= people["income"].max()
    people = pd.get_dummies(people, columns=["band"])
    target = people.pop("buys")
    return people, target


def split_data(people, target):
    # Split
    X_train, X_test, y_train, y_test = train_test_split(people, target, random_state=SEED)
    return X_train, X_test, y_train, y_test


def train_model(X_train, y_train):
    # Train
    model = LogisticRegression()
    model.fit(X_train, y_train)
    return model


def evaluate_model(model, X_test, y_test, people):
    # Evaluate
    predicted = model.predict(X_test)
    accuracy = accuracy_score(y_test, predicted)
    print("""accuracy
  %.3f""" % accuracy)

    # Save
    people.to_csv("prepared.csv")
    pd.Series({"accuracy": accuracy}).to_json("metrics.json")
    print(os.path.exists("metrics.json"))


def main():
    people = load_data()
    people, target = prepare_features(people)
    X_train, X_test, y_train, y_test = split_data(people, target)
    model = train_model(X_train, y_train)
    evaluate_model(model, X_test, y_test, people)


if __name__ == "__main__":
    main()

# the end
