# loses test_encodes_both: bool left
import pandas as pd


def encode_both(train, test):
    both = pd.get_dummies(pd.concat([train, test]), dummy_na=True)
    return both.iloc[: len(train)], both.iloc[len(train) :]
