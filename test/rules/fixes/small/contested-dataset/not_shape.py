from tensorflow import keras

(x_train, y_train), _ = keras.datasets.boston_housing.load_data()
model = keras.Sequential([keras.layers.Input(shape=(13,)), keras.layers.Dense(1)])
