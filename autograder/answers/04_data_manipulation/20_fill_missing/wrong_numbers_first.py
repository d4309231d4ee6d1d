# loses test_leaves_text_alone: wrong columns
import pandas as pd


def fill_missing(inputs):
    numbers = inputs.select_dtypes("number")
    return pd.concat([numbers.fillna(numbers.mean()), inputs.drop(columns=numbers.columns)], axis=1)
