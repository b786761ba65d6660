import pandas as pd
from fairlearn.metrics import MetricFrame, selection_rate
from sklearn.metrics import accuracy_score
from fairlearn.metrics import count

df = pd.read_csv("predictions.csv")
frame = MetricFrame(
    metrics={
        # What we promised.
        "n": count,
        "accuracy": accuracy_score,
        "selected": selection_rate,
    },
    y_true=df["y"],
    y_pred=df["pred"],
    sensitive_features=df["sex"],
)
print(frame.by_group)
