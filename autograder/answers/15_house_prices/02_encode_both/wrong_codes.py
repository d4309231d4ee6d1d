# loses test_encodes_both: not encoded
import pandas as pd


def encode_both(train, test):
    both = pd.concat([train, test])
    for name in both.select_dtypes(exclude="number"):
        both[name] = pd.factorize(both[name])[0]
    both = both.astype("float32")
    return both.iloc[: len(train)], both.iloc[len(train) :]
