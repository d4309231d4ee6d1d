# loses test_gives_flags: wrong index
import pandas as pd


def encode_categories(inputs):
    return pd.get_dummies(inputs, dummy_na=True, dtype=int).reset_index(drop=True)
