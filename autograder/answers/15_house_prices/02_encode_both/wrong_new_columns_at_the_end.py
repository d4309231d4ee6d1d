# loses test_both_have_the_same_columns: column order
import pandas as pd


def encode_both(train, test):
    a = pd.get_dummies(train, dummy_na=True).astype("float32")
    b = pd.get_dummies(test, dummy_na=True).astype("float32")
    names = list(dict.fromkeys([*a.columns, *b.columns]))
    return a.reindex(columns=names, fill_value=0), b.reindex(columns=names, fill_value=0)
