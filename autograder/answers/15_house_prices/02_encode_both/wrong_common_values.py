# loses test_both_have_the_same_columns: categories of one table lost
import pandas as pd


def encode_both(train, test):
    a = pd.get_dummies(train, dummy_na=True).astype("float32")
    b = pd.get_dummies(test, dummy_na=True).astype("float32")
    names = [name for name in a if name in b]
    return a[names], b[names]
