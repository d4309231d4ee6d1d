# loses test_encodes_both: no NaN column
import pandas as pd


def encode_both(train, test):
    both = pd.get_dummies(pd.concat([train, test])).astype("float32")
    return both.iloc[: len(train)], both.iloc[len(train) :]
