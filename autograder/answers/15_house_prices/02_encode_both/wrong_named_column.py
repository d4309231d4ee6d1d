# loses test_encodes_both: hard-coded names
import pandas as pd


def encode_both(train, test):
    both = pd.get_dummies(pd.concat([train, test]), columns=["Alley"], dummy_na=True).astype("float32")
    return both.iloc[: len(train)], both.iloc[len(train) :]
