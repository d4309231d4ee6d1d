# loses test_leaves_numbers_alone, test_takes_any_table: numbers filled
import pandas as pd


def encode_categories(inputs):
    return pd.get_dummies(inputs.fillna(inputs.mean(numeric_only=True)), dummy_na=True, dtype=int)
