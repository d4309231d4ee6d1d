# right: sparse flags
import pandas as pd


def encode_categories(inputs):
    return pd.get_dummies(inputs, dummy_na=True, sparse=True, dtype=int)
