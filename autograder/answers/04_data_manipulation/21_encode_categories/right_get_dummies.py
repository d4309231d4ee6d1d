# right: get_dummies with a dtype
import pandas as pd


def encode_categories(inputs):
    return pd.get_dummies(inputs, dummy_na=True, dtype=int)
