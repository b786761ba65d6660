# %%
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
people = pd.read_csv('people.csv')

# %%
sensitive = people.columns[:3]
sensitive_2 = people[['race', 'sex']].copy()
people.drop(['race', 'sex'], axis=1, inplace=True)

# %%
y = people.pop('approved')
RandomForestClassifier().fit(people, y)
