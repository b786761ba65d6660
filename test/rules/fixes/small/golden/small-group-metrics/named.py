import fairlearn.metrics as flm
import pandas as pd
from sklearn.metrics import f1_score, precision_score

df = pd.read_csv('predictions.csv')
metrics = {'n': flm.count, 'f1': f1_score, 'precision': precision_score}
by_sex = flm.MetricFrame(metrics=metrics, y_true=df['y'], y_pred=df['pred'], sensitive_features=df['sex'])
by_age = flm.MetricFrame(metrics=metrics, y_true=df['y'], y_pred=df['pred'], sensitive_features=df['age_band'])
print(by_sex.by_group, by_age.by_group)
