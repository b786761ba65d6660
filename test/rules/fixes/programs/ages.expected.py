def band(age):
    return "under 30" if age < 30 else "30 to 44" if age < 45 else "45 to 59" if age < 60 else "60 and over"


expect(by([band(age) for age in X_test["age"]], y_test, y_pred, accuracy_score=right))
