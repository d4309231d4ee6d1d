# loses test_encodes_both: first level dropped
import pandas as pd


def encode_both(train, test):
    both = pd.get_dummies(pd.concat([train, test]), dummy_na=True, drop_first=True).astype("float32")
    return both.iloc[: len(train)], both.iloc[len(train) :]
