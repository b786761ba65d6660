from sklearn.datasets import load_boston

X, y = load_boston(return_X_y=True)
print(X[:, 12].mean())
