# loses test_gives_flags: wrong index
import pandas as pd


def encode_categories(inputs):
    return pd.get_dummies(inputs.dropna(), dummy_na=True, dtype=int)
