import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

df = pd.read_csv("people.csv")
numeric = ["age", "hours", "education_years"]
prepare = ColumnTransformer(
    [("words", OneHotEncoder(handle_unknown="ignore"), ["sex", "race"]), ("numbers", StandardScaler(), numeric)]
)
X_train, X_test, y_train, y_test = train_test_split(
    df[["sex", "race"] + numeric], df["approved"], test_size=0.5, random_state=0
)
pipeline = Pipeline([("prepare", prepare), ("model", LogisticRegression())])
pipeline.fit(X_train, y_train)
print("score:", pipeline.score(X_test, y_test))
