# loses test_gives_flags: numbers encoded
import pandas as pd


def encode_categories(inputs):
    return pd.get_dummies(inputs, columns=list(inputs), dummy_na=True, dtype=int)
