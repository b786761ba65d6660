import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB

frame = pd.read_csv("people.csv")
frame = frame.drop(columns=["sex", "race"])
features = frame.iloc[:, :-1].to_numpy()
target = frame["approved"].to_numpy()
(train_x, test_x, train_y, test_y) = train_test_split(features, target, random_state=5)
bayes = GaussianNB()
bayes.fit(train_x, train_y)
print(accuracy_score(test_y, bayes.predict(test_x)))
