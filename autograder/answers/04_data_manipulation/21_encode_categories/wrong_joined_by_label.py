# loses test_takes_any_table: wrong index
import pandas as pd


def encode_categories(inputs):
    numbers = inputs.select_dtypes("number")
    flags = pd.get_dummies(inputs.drop(columns=numbers.columns), dummy_na=True, dtype=int)
    return numbers.join(flags)
