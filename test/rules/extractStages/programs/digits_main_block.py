"""Handwritten digits; everything stands in the main block."""
import argparse
import logging

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.svm import SVC

logger = logging.getLogger(__name__)
CLASSES = list(range(10))


class Timer:
    """Counts steps, so that the output does not depend on the machine."""

    def __init__(self):
        self.steps = 0

    def tick(self, text):
        self.steps += 1
        print(f"[{self.steps}] {text}")


def show_confusion(matrix, path):
    figure, axis = plt.subplots()
    axis.imshow(matrix)
    for row in CLASSES:
        for column in CLASSES:
            axis.text(column, row, matrix[row, column], ha="center")
    figure.savefig(path)
    plt.close(figure)


# Run with --components to change the projection.
if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--components", type=int, default=20)
    parser.add_argument("--test-size", type=float, default=0.3)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    print(vars(args))

    timer = Timer()
    timer.tick("load")

    # Load the images
    digits = load_digits()
    images = digits.images
    labels = digits.target
    print(images.shape, np.bincount(labels).tolist())

    # Flatten and scale
    timer.tick("prepare")
    flat = images.reshape(len(images), -1) / 16.0
    margin = flat.mean(axis=0) < 0.01
    print("constant pixels", int(margin.sum()))
    flat = flat[:, ~margin]

    dark = flat.sum(axis=1)
    print("ink", round(float(dark.min()), 2), round(float(dark.max()), 2))
    keep = (dark > np.quantile(dark, 0.005)) & (dark < np.quantile(dark, 0.995))
    flat, labels = flat[keep], labels[keep]
    print(len(flat), "kept")

    # A few more features: how much ink in each quarter of the image
    quarters = []
    for image in images[keep]:
        rows = np.array_split(image, 2)
        parts = [part for row in rows for part in np.array_split(row, 2, axis=1)]
        quarters.append([part.mean() / 16 for part in parts])
    quarters = np.array(quarters)
    print("quarters", quarters.mean(axis=0).round(2).tolist())
    flat = np.hstack([flat, quarters])
    del quarters, images

    # Train and test
    timer.tick("split")
    x_train, x_test, y_train, y_test = train_test_split(
        flat, labels, test_size=args.test_size, random_state=args.seed, stratify=labels
    )

    # Project
    pca = PCA(n_components=args.components, random_state=args.seed)
    z_train = pca.fit_transform(x_train)
    z_test = pca.transform(x_test)
    print("explained", round(float(pca.explained_variance_ratio_.sum()), 3))

    # Nearest neighbours
    timer.tick("neighbours")
    best_k = 0
    best_accuracy = 0.0
    for k in (1, 3, 5, 7):
        neighbours = KNeighborsClassifier(n_neighbors=k)
        neighbours.fit(z_train, y_train)
        accuracy = accuracy_score(y_test, neighbours.predict(z_test))
        print(k, round(accuracy, 3))
        if accuracy > best_accuracy:
            best_k, best_accuracy = k, accuracy
    print("best k", best_k)

    # Support vectors
    timer.tick("support vectors")
    svc = SVC(C=5, gamma="scale", random_state=args.seed)
    svc.fit(z_train, y_train)
    svc_predicted = svc.predict(z_test)
    svc_accuracy = accuracy_score(y_test, svc_predicted)
    print("svc", round(svc_accuracy, 3), round(f1_score(y_test, svc_predicted, average="macro"), 3))

    # Network
    timer.tick("network")
    network = MLPClassifier(hidden_layer_sizes=(32,), max_iter=60, random_state=args.seed)
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        network.fit(z_train, y_train)
    network_predicted = network.predict(z_test)
    network_accuracy = accuracy_score(y_test, network_predicted)
    print("network", round(network_accuracy, 3), round(network.loss_, 4))

    # Where are they wrong
    timer.tick("report")
    matrix = confusion_matrix(y_test, svc_predicted)
    show_confusion(matrix, "confusion.png")
    wrong = matrix - np.diag(np.diag(matrix))
    for true, guess in np.argwhere(wrong > 1).tolist():
        print(f"{true} taken for {guess}: {wrong[true, guess]} times")
    both_wrong = (svc_predicted != y_test) & (network_predicted != y_test)
    print("both wrong", int(both_wrong.sum()))
    per_class = {digit: round(float(matrix[digit, digit] / matrix[digit].sum()), 3) for digit in CLASSES}
    print(per_class)

    # How sure is the network
    sureness = network.predict_proba(z_test).max(axis=1)
    for limit in (0.5, 0.9, 0.99):
        sure = sureness > limit
        print(f"above {limit}: {sure.mean():.2f} of the images, {(network_predicted == y_test)[sure].mean():.3f} right")

    # Which digits are easy
    easy, hard = [], []
    for digit, share in per_class.items():
        (easy if share > 0.98 else hard).append(digit)
    print("easy", easy, "hard", hard)
    agreement = (svc_predicted == network_predicted).mean()
    print("agreement", round(float(agreement), 3))
    better = "svc" if svc_accuracy >= network_accuracy else "network"
    print("better:", better)

    # Save
    np.savez("digits_model.npz", components=pca.components_, support=svc.support_)
    with np.load("digits_model.npz") as saved:
        print(sorted(saved.files), saved["components"].shape)
    logger.info("done")
    print("steps", timer.steps)
