# loses test_encodes_both: not float32
import pandas as pd


def encode_both(train, test):
    both = pd.get_dummies(pd.concat([train, test]), dummy_na=True, dtype=int)
    return both.iloc[: len(train)], both.iloc[len(train) :]
