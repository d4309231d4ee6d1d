# loses test_both_have_the_same_columns: columns differ
import pandas as pd


def encode_both(train, test):
    return tuple(pd.get_dummies(t, dummy_na=True, dtype="float32").astype("float32") for t in (train, test))
