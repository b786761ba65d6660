"""Train the model for approvals."""

import pandas as pd
from sklearn import metrics
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def main():
    df = pd.read_csv("people.csv")
    y = df["approved"]
    X = df.drop(columns=["approved", "sex", "race"])
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
    scaler = StandardScaler()
    X_train = scaler.fit_transform(X_train)
    X_test = scaler.transform(X_test)
    model = LogisticRegression()
    model.fit(X_train, y_train)
    y_pred = model.predict(X_test)
    if len(y_pred) > 3:
        print("f1", metrics.f1_score(y_test, y_pred, average="macro"))

        # f1_score for each group; groups of fewer than 10 people are shown together.
        test_rows = pd.DataFrame(
            {
                "y_true": y_test,
                "y_pred": y_pred,
                "sex": df.loc[y_test.index, "sex"].astype(str),
            }
        )
        group_sizes = test_rows.groupby("sex")["sex"].transform("size")
        test_rows.loc[group_sizes < 10, "sex"] = "smaller groups"
        by_sex = pd.DataFrame(
            [
                {
                    "sex": group,
                    "n": len(rows),
                    "f1_score": metrics.f1_score(rows["y_true"], rows["y_pred"], average="macro"),
                }
                for group, rows in test_rows.groupby("sex")
            ]
        ).set_index("sex")
        print(by_sex)
        large_groups = by_sex[by_sex["n"] >= 10]
        gap = large_groups.max() - large_groups.min()
        print("Largest gap between groups of 10 or more:", round(gap["f1_score"], 3))

    return metrics.f1_score(y_test, y_pred, average="macro")


if __name__ == "__main__":
    main()
