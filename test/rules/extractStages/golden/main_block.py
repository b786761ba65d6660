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
if __name__ == "__main__":
	import time

	parser = argparse.ArgumentParser()
	parser.add_argument("--depth", type=int, default=3)
	args = parser.parse_args()

	# load
	X, y = make_classification(n_samples=80, random_state=0)
	print(load_data("made here"), X.shape)

	with run("tree") as current:
		# scale and split
		scaler = StandardScaler()
		X = scaler.fit_transform(X)
		X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)

		# train
		model = DecisionTreeClassifier(max_depth=args.depth, random_state=0)
		model.fit(X_train, y_train)
		print(current["name"], model.get_depth())

		# evaluate
		score = accuracy_score(y_test, model.predict(X_test))
		print(f"{score:.2f}")
		# better than guessing?

	# save
	joblib.dump(model, "tree.joblib")
	print("saved", round(score, 2), time.time() > 0)
