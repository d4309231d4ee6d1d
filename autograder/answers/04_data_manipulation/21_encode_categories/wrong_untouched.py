# loses test_gives_flags: not encoded
import pandas as pd


def encode_categories(inputs):
    pd.get_dummies(inputs, dummy_na=True, dtype=int)
    return inputs
