import pandas as pd
from fairlearn.metrics import MetricFrame, selection_rate
from sklearn.metrics import recall_score

df = pd.read_csv("predictions.csv")
metrics = {"recall": recall_score, "selected": selection_rate}
frame = MetricFrame(metrics=metrics, y_true=df.y, y_pred=df.pred, sensitive_features=df.race)
frame.by_group.plot.bar(subplots=True, layout=(1, 2))
