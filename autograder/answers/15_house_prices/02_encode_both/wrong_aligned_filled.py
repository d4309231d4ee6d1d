# loses test_encodes_both: column order
import pandas as pd


def encode_both(train, test):
    a = pd.get_dummies(train, dummy_na=True).astype("float32")
    b = pd.get_dummies(test, dummy_na=True).astype("float32")
    names = sorted(set(a) | set(b))
    return a.reindex(columns=names, fill_value=0), b.reindex(columns=names, fill_value=0)
