"""A short script with a bit of everything."""
import os
import sys

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

SEED = 1
DATA = os.path.join("data", "people.csv")

# Some people
os.makedirs("data", exist_ok=True)
lines = ["age,income,buys"] + [f"{20 + n % 40},{1000 + 37 * n % 900},{n % 3 % 2}" for n in range(90)]
with open(DATA, "w") as file:
    file.write("\n".join(lines))

# Load the data,
# all of it
people = pd.read_csv(DATA)
if people.empty:
    print("nobody")
    sys.exit(1)
print(people.shape)  # rows and columns

BINS = [0, 30, 50, 120]


def band(age):
    return sum(age > limit for limit in BINS)


# Prepare
people["band"] = people["age"].apply(band)
people["income"] /= people["income"].max()
people = pd.get_dummies(people, columns=["band"])
target = people.pop("buys")

# Split
X_train, X_test, y_train, y_test = train_test_split(people, target, random_state=SEED)

# Train
model = LogisticRegression()
model.fit(X_train, y_train)

# Evaluate
predicted = model.predict(X_test)
accuracy = accuracy_score(y_test, predicted)
print("""accuracy
  %.3f""" % accuracy)

# Save
people.to_csv("prepared.csv")
pd.Series({"accuracy": accuracy}).to_json("metrics.json")
print(os.path.exists("metrics.json"))

# the end
