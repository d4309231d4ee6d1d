# loses test_gives_flags: no NaN column
import pandas as pd


def encode_categories(inputs):
    return pd.get_dummies(inputs)
