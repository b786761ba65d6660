from sklearn.datasets import load_iris
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier

best = 0
seen = []


def judge(model, name):
    global best
    score = accuracy_score(y_test, model.predict(X_test))
    best = max(best, score)
    seen.append(name)
    return score


def main():
    print("another main")


def load_data():
    main()
    # load
    X, y = load_iris(return_X_y=True)
    print(X.shape)
    return X, y


def split_data(X, y):
    global X_test, y_test

    # split
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=2)
    print(len(X_train))
    return X_train, y_train


def train_and_evaluate_model(X_train, y_train):
    global max

    # train
    models = {k: KNeighborsClassifier(k) for k in (1, 5, 9)}
    for k, model in models.items():
        model.fit(X_train, y_train)

    # evaluate
    for k, model in models.items():
        print(k, round(judge(model, f"{k} neighbours"), 3))
    print("last", k, round(best, 3), seen)
    max = accuracy_score(y_test, models[9].predict(X_test))
    print(round(max, 3))


def run_training():
    X, y = load_data()
    X_train, y_train = split_data(X, y)
    train_and_evaluate_model(X_train, y_train)


if __name__ == "__main__":
    run_training()
