# loses test_encodes_both: wrong type
import pandas as pd


def encode_both(train, test):
    return pd.get_dummies(pd.concat([train, test]), dummy_na=True).astype("float32")
