"""Predicts prices; load_boston was the first idea."""
from sklearn.datasets import load_boston, load_iris
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boston = load_boston()
X_train, X_test, y_train, y_test = train_test_split(boston.data, boston.target, random_state=0)
model = Ridge().fit(X_train, y_train)
print("load_boston", model.score(X_test, y_test), boston.feature_names)
