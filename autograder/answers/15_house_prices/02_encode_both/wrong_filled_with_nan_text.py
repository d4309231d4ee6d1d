# loses test_encodes_both: column order
import pandas as pd


def encode_both(train, test):
    both = pd.concat([train, test])
    texts = list(both.select_dtypes(exclude="number"))
    both[texts] = both[texts].fillna("nan")
    encoded = pd.get_dummies(both).astype("float32")
    return encoded.iloc[: len(train)], encoded.iloc[len(train) :]
