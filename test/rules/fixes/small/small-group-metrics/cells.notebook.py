# %%
import pandas as pd
from fairlearn.metrics import MetricFrame
from sklearn.metrics import recall_score
df = pd.read_csv("predictions.csv")
count = len(df)
# %%
frame = MetricFrame(metrics={"recall": recall_score}, y_true=df.y, y_pred=df.pred, sensitive_features=df.race)
frame.by_group
