# loses test_leaves_numbers_alone, test_flags_missing_where_nothing_is, test_takes_any_table: wrong columns
import pandas as pd


def encode_categories(inputs):
    numbers = inputs.select_dtypes("number")
    parts = [
        inputs[[name]] if name in numbers else pd.get_dummies(inputs[[name]], dummy_na=True, dtype=int)
        for name in inputs
    ]
    return pd.concat(parts, axis=1)
