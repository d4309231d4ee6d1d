# loses test_flags_missing_where_nothing_is, test_takes_any_table: no NaN column
import pandas as pd


def encode_categories(inputs):
    encoded = pd.get_dummies(inputs, dummy_na=True, dtype=int)
    empty = [name for name in encoded if str(name).endswith("_nan") and not encoded[name].any()]
    return encoded.drop(columns=empty)
