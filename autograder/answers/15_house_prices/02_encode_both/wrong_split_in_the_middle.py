# loses test_encodes_both: rows mixed up
import pandas as pd


def encode_both(train, test):
    both = pd.get_dummies(pd.concat([train, test]), dummy_na=True).astype("float32")
    half = len(both) // 2
    return both.iloc[:half], both.iloc[half:]
