"""The same numbers as the fixes write, computed another way: row by row, without pandas and scikit-learn."""


def by(groups, truth, predicted, **metrics):
    rows = {}
    groups, truth, predicted = [str(g) for g in groups], list(truth), list(predicted)
    small = {g for g in set(groups) if groups.count(g) < 10}
    groups = ["smaller groups" if g in small else g for g in groups]
    for group in sorted(set(groups)):
        keep = [i for i, g in enumerate(groups) if g == group]
        rows[group] = {"n": len(keep)}
        for name, metric in metrics.items():
            rows[group][name] = metric([truth[i] for i in keep], [predicted[i] for i in keep])
    return rows


def right(truth, predicted):
    return sum(t == p for t, p in zip(truth, predicted)) / len(truth)


def precision(truth, predicted):
    named = [t for t, p in zip(truth, predicted) if p == 1]
    return sum(named) / len(named) if named else 0


def recall(truth, predicted):
    found = [p for t, p in zip(truth, predicted) if t == 1]
    return sum(found) / len(found) if found else 0


def off(truth, predicted):
    return sum(abs(t - p) for t, p in zip(truth, predicted)) / len(truth)


def squared(truth, predicted):
    return sum((t - p) ** 2 for t, p in zip(truth, predicted)) / len(truth)


def ranked(truth, score):
    """Share of pairs of one positive and one negative that the scores put in order."""
    good = [s for t, s in zip(truth, score) if t == 1]
    bad = [s for t, s in zip(truth, score) if t == 0]
    if not good or not bad:
        return None
    return sum((g > b) + (g == b) / 2 for g in good for b in bad) / (len(good) * len(bad))
