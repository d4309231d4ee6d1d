# loses test_gives_flags: first level dropped
import pandas as pd


def encode_categories(inputs):
    return pd.get_dummies(inputs, drop_first=True)
