import argparse
import contextlib

import joblib
from sklearn.datasets import make_classification
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier


def load_data(path):
    """A name that the new functions must leave alone."""
    return path


@contextlib.contextmanager
def run(name):
    print("start", name)
    yield {"name": name}
    print("end", name)


# Everything happens here.
import time


def load_args():
    parser = argparse.ArgumentParser()
    parser.add_argument("--depth", type=int, default=3)
    args = parser.parse_args()

    # load
    X, y = make_classification(n_samples=80, random_state=0)
    print(load_data("made here"), X.shape)
    return args, X, y


def prepare_and_split_data(X, y):
    # scale and split
    scaler = StandardScaler()
    X = scaler.fit_transform(X)
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
    return X_train, X_test, y_train, y_test


def train_model(args, X_train, y_train, current):
    # train
    model = DecisionTreeClassifier(max_depth=args.depth, random_state=0)
    model.fit(X_train, y_train)
    print(current["name"], model.get_depth())
    return model


def evaluate_model(y_test, model, X_test):
    # evaluate
    score = accuracy_score(y_test, model.predict(X_test))
    print(f"{score:.2f}")
    # better than guessing?
    return score


def save_model(model, score):
    # save
    joblib.dump(model, "tree.joblib")
    print("saved", round(score, 2), time.time() > 0)


def main():
    args, X, y = load_args()

    with run("tree") as current:
        X_train, X_test, y_train, y_test = prepare_and_split_data(X, y)
        model = train_model(args, X_train, y_train, current)
        score = evaluate_model(y_test, model, X_test)
    save_model(model, score)


if __name__ == "__main__":
    main()
