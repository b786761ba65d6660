# %%
from tensorflow import keras
from tensorflow.keras.datasets import california_housing

# %%
(x_train, y_train), (x_test, y_test) = california_housing.load_data(version="small", path="california_housing.npz", test_split=0.3)

# %%
model = keras.Sequential([keras.layers.Input(shape=(x_train.shape[1],)), keras.layers.Dense(1)])
model.compile(loss="mse")
model.fit(x_train, y_train)
