import pandas as pd
from sklearn.linear_model import Ridge


def main():
    data = pd.read_csv("salaries.csv")
    sensitive = data[["ethnicity"]].copy()
    data = data.drop("ethnicity", axis="columns")
    Ridge().fit(data[["years", "grade"]], data["salary"])


main()
