# loses test_gives_flags: hard-coded names
import pandas as pd


def encode_categories(inputs):
    return pd.get_dummies(inputs, columns=["Alley"], dummy_na=True, dtype=int)
