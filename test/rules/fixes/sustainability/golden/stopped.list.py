import numpy as np
from tensorflow.keras import Sequential
from tensorflow.keras.layers import Dense
from tensorflow.keras.callbacks import ReduceLROnPlateau
from tensorflow.keras.callbacks import EarlyStopping

X, y = np.load("X.npy"), np.load("y.npy")
model = Sequential([Dense(1)])
model.compile(loss="mse")
callbacks = [ReduceLROnPlateau(patience=3), EarlyStopping(patience=6, restore_best_weights=True)]
model.fit(X, y, validation_split=0.2, epochs=60, callbacks=callbacks)
