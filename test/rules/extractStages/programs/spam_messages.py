#!/usr/bin/env python3
# -*- coding: utf-8 -*-
import pickle
import re
import string
from collections import Counter

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, precision_score, recall_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB
from sklearn.svm import LinearSVC

STOP_WORDS = {"the", "a", "to", "is", "of", "and", "in"}
MESSAGE = """Message %d:
  %s
    -- end"""


def clean(text):
    text = text.lower()
    text = re.sub(r"\d+", " number ", text)
    text = text.translate(str.maketrans("", "", string.punctuation))
    return " ".join(word for word in text.split() if word not in STOP_WORDS)


# write some messages
rng = np.random.RandomState(5)
ham_words = "meeting lunch tomorrow project report call home dinner the a to is of file train late".split()
spam_words = "win prize free cash click offer now urgent the a to is of claim bonus winner 1000 account".split()
texts, labels = [], []
for number in range(600):
    spam = rng.rand() < 0.35
    words = list(rng.choice(spam_words if spam else ham_words, rng.randint(4, 9)))
    words += list(rng.choice(ham_words + spam_words, 4))
    texts.append(" ".join(words) + ("!" if spam and rng.rand() < 0.5 else "."))
    labels.append("spam" if spam else "ham")
with open("messages.csv", "w") as out:
    out.write("label,text\n")
    for label, text in zip(labels, texts):
        out.write(f"{label},{text}\n")

# read them
messages = pd.read_csv("messages.csv")
print(messages.head(3).to_string())
print(Counter(messages["label"]).most_common())
print(MESSAGE % (1, messages["text"][0]))

# clean
messages["clean"] = messages["text"].apply(clean)
messages["length"] = messages["text"].str.len()
messages["words"] = messages["clean"].map(lambda text: len(text.split()))
messages["exclaims"] = messages["text"].apply(lambda text: text.count("!"))
print(messages.groupby("label")[["length", "words", "exclaims"]].mean().round(2))

words = Counter()
for text in messages["clean"]:
    words.update(text.split())
print("vocabulary", len(words))
print(words.most_common(5))
for label, group in messages.groupby("label"):
    top = Counter(word for text in group["clean"] for word in text.split())
    print(label, [word for word, _ in sorted(top.items(), key=lambda item: (-item[1], item[0]))[:4]])

# features
vectorizer = TfidfVectorizer(ngram_range=(1, 2), min_df=2)
X = vectorizer.fit_transform(messages["clean"])
y = (messages["label"] == "spam").astype(int)
print(X.shape)

X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, random_state=5, stratify=y)
print(X_train.shape[0], X_test.shape[0])

# naive bayes
bayes = MultinomialNB(alpha=0.5)
bayes.fit(X_train, y_train)
predicted = bayes.predict(X_test)
print("bayes", round(accuracy_score(y_test, predicted), 3))
print("  precision", round(precision_score(y_test, predicted), 3))
print("  recall", round(recall_score(y_test, predicted), 3))
bayes_accuracy = accuracy_score(y_test, predicted)

# support vectors
svm = LinearSVC(C=1.0, random_state=5)
svm.fit(X_train, y_train)
predicted = svm.predict(X_test)
print("svm", round(accuracy_score(y_test, predicted), 3))
print("  precision", round(precision_score(y_test, predicted), 3))
print("  recall", round(recall_score(y_test, predicted), 3))
svm_accuracy = accuracy_score(y_test, predicted)

# logistic regression
logistic = LogisticRegression(max_iter=300)
logistic.fit(X_train, y_train)
predicted = logistic.predict(X_test)
print("logistic", round(accuracy_score(y_test, predicted), 3))
print("  precision", round(precision_score(y_test, predicted), 3))
print("  recall", round(recall_score(y_test, predicted), 3))
logistic_accuracy = accuracy_score(y_test, predicted)

# which words matter
vocabulary = vectorizer.get_feature_names_out()
order = np.argsort(logistic.coef_[0])
print("ham:", list(vocabulary[order[:5]]))
print("spam:", list(vocabulary[order[-5:]]))

# mistakes
wrong = np.flatnonzero(predicted != y_test.values)
print(len(wrong), "mistakes")
for position in wrong[:3]:
    index = y_test.index[position]
    print(MESSAGE % (index, messages["text"][index]))

# counts instead of weights
counts = CountVectorizer(binary=True)
C = counts.fit_transform(messages["clean"])
C_train, C_test = C[y_train.index], C[y_test.index]
bayes = MultinomialNB()
bayes.fit(C_train, y_train)
predicted = bayes.predict(C_test)
count_accuracy = accuracy_score(y_test, predicted)
print("counts", round(count_accuracy, 3))

table = [
    ("bayes", bayes_accuracy),
    ("svm", svm_accuracy),
    ("logistic", logistic_accuracy),
    ("counts", count_accuracy),
]
table.sort(key=lambda row: (-row[1], row[0]))
for rank, (name, value) in enumerate(table, start=1):
    print(f"{rank}. {name:<10} {value:.3f}")

# keep the best
with open("spam_model.pkl", "wb") as out:
    pickle.dump((vectorizer, logistic), out)
with open("spam_model.pkl", "rb") as source:
    kept_vectorizer, kept_model = pickle.load(source)
print("kept", kept_model.classes_.tolist(), len(kept_vectorizer.vocabulary_))

new = ["claim your free prize now", "late for dinner tomorrow"]
for text, label in zip(new, logistic.predict(vectorizer.transform([clean(t) for t in new]))):
    print(text, "->", "spam" if label else "ham")
