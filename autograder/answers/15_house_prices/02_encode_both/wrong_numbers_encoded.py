# loses test_encodes_both: numbers encoded
import pandas as pd


def encode_both(train, test):
    both = pd.concat([train, test])
    both = pd.get_dummies(both, columns=list(both), dummy_na=True).astype("float32")
    return both.iloc[: len(train)], both.iloc[len(train) :]
