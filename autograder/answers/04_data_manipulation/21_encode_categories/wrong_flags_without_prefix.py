# loses test_gives_flags: wrong columns
import pandas as pd


def encode_categories(inputs):
    numbers = inputs.select_dtypes("number")
    flags = [pd.get_dummies(inputs[name], dummy_na=True, dtype=int) for name in inputs if name not in numbers]
    return pd.concat([numbers, *flags], axis=1)
