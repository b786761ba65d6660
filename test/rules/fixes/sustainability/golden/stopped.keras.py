import numpy as np
from tensorflow import keras
from tensorflow.keras.callbacks import EarlyStopping

X, y = np.load("X.npy"), np.load("y.npy")
model = keras.Sequential([keras.layers.Dense(1)])
model.compile(loss="mse")
model.fit(
    X,
    y,
    validation_split=0.2,
    epochs=200,
    callbacks=[EarlyStopping(patience=20, restore_best_weights=True)],
)
