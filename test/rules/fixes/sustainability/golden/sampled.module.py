from sklearn import model_selection
from sklearn.datasets import make_regression
from sklearn.tree import DecisionTreeRegressor
from sklearn.ensemble import BaggingRegressor

X, y = make_regression(n_samples=200, n_features=4, random_state=1)
params = {'n_estimators': [1, 2, 3, 4], 'max_samples': [0.4, 0.6, 0.8, 1.0], 'max_features': [1, 2, 3, 4],
          'bootstrap': [True, False]}
tuned = model_selection.RandomizedSearchCV(BaggingRegressor(DecisionTreeRegressor(max_depth=2), random_state=1), params, n_iter=60, random_state=0)
tuned.fit(X, y)
print(len(tuned.best_params_))
