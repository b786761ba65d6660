from sklearn.datasets import make_classification
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import GridSearchCV, train_test_split

X, y = make_classification(n_samples=400, random_state=1)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)

grid = {"max_depth": range(1, 9), "n_estimators": [2, 4, 8], "min_samples_leaf": [1, 2, 4, 8, 16]}
search = GridSearchCV(
    estimator=RandomForestClassifier(random_state=1),
    param_grid=grid,
    scoring="accuracy",
    cv=5,
)
search.fit(X_train, y_train)
print(sorted(search.best_params_))
