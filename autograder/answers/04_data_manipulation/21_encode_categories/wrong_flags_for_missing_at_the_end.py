# loses test_flags_missing_where_nothing_is, test_takes_any_table: wrong columns
import pandas as pd


def encode_categories(inputs):
    d = pd.get_dummies(inputs, dummy_na=True, dtype=int)
    nan = [c for c in d if c.endswith("_nan")]
    return d[[c for c in d if c not in nan] + nan]
