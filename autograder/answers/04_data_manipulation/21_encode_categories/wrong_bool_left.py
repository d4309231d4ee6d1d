# loses test_gives_flags: bool left
import pandas as pd


def encode_categories(inputs):
    return pd.get_dummies(inputs, dummy_na=True)
