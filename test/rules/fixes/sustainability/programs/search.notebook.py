# %%
from sklearn.datasets import make_classification
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.model_selection import (
    GridSearchCV,
    cross_val_score,
)

# %%
X, y = make_classification(n_samples=300, random_state=1)
GridSearchCV(ExtraTreesClassifier(random_state=1), {"max_depth": [1, 2]}, cv=3).fit(X, y)

# %%
gs = GridSearchCV(ExtraTreesClassifier(random_state=1), {"max_depth": range(1, 11), "n_estimators": range(1, 11)}, cv=5, n_jobs=1)
gs.fit(X, y)
print(gs.n_splits_)
