# loses test_flags_missing_where_nothing_is, test_takes_any_table: wrong columns
import pandas as pd


def encode_categories(inputs):
    text = inputs.select_dtypes(exclude="number").columns[:1]
    return pd.get_dummies(inputs, columns=list(text), dummy_na=True, dtype=int)
