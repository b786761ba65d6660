import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, confusion_matrix
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

SEED = 11
data = pd.read_csv('people.csv')
X = data.drop(columns=['approved', 'sex', 'race']).values
y = data['approved'].values
X = StandardScaler().fit_transform(X)
X_train, X_test, y_train, y_test, sex_train, sex_test = train_test_split(X, y, data['sex'], test_size=0.3, random_state=SEED, stratify=y)
clf = LogisticRegression()
clf.fit(X_train, y_train)
y_hat = clf.predict(X_test)
print(confusion_matrix(y_test, y_hat))
print('accuracy', accuracy_score(y_test, y_hat))

# accuracy_score for each group; groups of fewer than 10 people are shown together.
test_rows = pd.DataFrame({'y_true': y_test, 'y_pred': y_hat, 'sex': sex_test.astype(str)})
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
print(by_sex)
large_groups = by_sex[by_sex['n'] >= 10]
gap = large_groups.max() - large_groups.min()
print('Largest gap between groups of 10 or more:', round(gap['accuracy_score'], 3))

print('mean', np.mean(y_hat))
