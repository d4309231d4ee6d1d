# loses test_leaves_numbers_alone, test_flags_missing_where_nothing_is, test_takes_any_table: numbers cast
import pandas as pd


def encode_categories(inputs):
    return pd.get_dummies(inputs, dummy_na=True).fillna(0).astype(int)
