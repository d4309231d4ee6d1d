# loses test_gives_flags: wrong type
import pandas as pd


def encode_categories(inputs):
    return pd.get_dummies(inputs, dummy_na=True, dtype=int).to_numpy()
