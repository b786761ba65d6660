"""Add the predicted risk of default to a file of loan applications."""

import argparse
from pathlib import Path

import joblib
import pandas as pd

MODEL_PATH = Path(__file__).parent / "models" / "credit_risk.joblib"


def prepare(applications: pd.DataFrame, saved: dict) -> pd.DataFrame:
    """Return the columns the model was trained on, in its order."""
    features = applications.assign(
        income_missing=applications["income"].isna().astype(int),
        income=applications["income"].fillna(saved["income"]),
        employment_years=applications["employment_years"].fillna(saved["employment_years"]),
        rate=applications["amount"] / applications["duration"],
        long_loan=(applications["duration"] >= 36).astype(int),
    )
    features["burden"] = features["rate"] / features["income"]
    features["short_employment"] = (features["employment_years"] < 2).astype(int)
    features["age_band"] = pd.cut(
        features["age"],
        bins=[17, 25, 35, 50, 65, 100],
        labels=["to25", "to35", "to50", "to65", "over65"],
    )
    return pd.get_dummies(features).reindex(columns=saved["columns"], fill_value=0)


def score(applications: pd.DataFrame, saved: dict) -> pd.DataFrame:
    """Return the applications with two more columns: the risk, and whether to look again."""
    risk = saved["model"].predict_proba(prepare(applications, saved))[:, 1]
    return applications.assign(risk=risk.round(3), second_look=risk >= saved["threshold"])


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("applications", type=Path, help="CSV file with new applications")
    parser.add_argument("output", type=Path, help="where to write the scored applications")
    return parser.parse_args()


def main() -> None:
    arguments = parse_arguments()
    scored = score(pd.read_csv(arguments.applications), joblib.load(MODEL_PATH))
    scored.to_csv(arguments.output, index=False)
    print(f"{len(scored)} applications scored, mean risk {scored['risk'].mean():.3f}")


if __name__ == "__main__":
    main()
