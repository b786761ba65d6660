# %%
import pandas as pd
import sklearn.metrics
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

# %%
df = pd.read_csv('people.csv')
X, y = df[['hours', 'education_years']], df['race']
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
machine = SVC().fit(X_train, y_train)

# %%
print(sklearn.metrics.classification_report(y_test, machine.predict(X_test), zero_division=0))

# %% [markdown]
# ## accuracy_score by sex
#
# One average can hide a group for whom the model works worse. Groups of fewer than 10 people are shown together.

# %%
from sklearn.metrics import accuracy_score

test_rows = pd.DataFrame(
    {
        'y_true': y_test,
        'y_pred': machine.predict(X_test),
        'sex': df.loc[X_test.index, 'sex'].astype(str),
    }
)
group_sizes = test_rows.groupby('sex')['sex'].transform('size')
test_rows.loc[group_sizes < 10, 'sex'] = 'smaller groups'
by_sex = pd.DataFrame(
    [
        {
            'sex': group,
            'n': len(rows),
            'accuracy_score': accuracy_score(rows['y_true'], rows['y_pred']),
        }
        for group, rows in test_rows.groupby('sex')
    ]
).set_index('sex')
large_groups = by_sex[by_sex['n'] >= 10]
gap = large_groups.max() - large_groups.min()
print('Largest gap between groups of 10 or more:', round(gap['accuracy_score'], 3))
by_sex
