"""Predicts prices; load_boston was the first idea."""
from sklearn.datasets import fetch_california_housing, load_iris
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boston = fetch_california_housing()
X_train, X_test, y_train, y_test = train_test_split(boston.data, boston.target, random_state=0)
model = Ridge().fit(X_train, y_train)
print("load_boston", model.score(X_test, y_test), boston.feature_names)
