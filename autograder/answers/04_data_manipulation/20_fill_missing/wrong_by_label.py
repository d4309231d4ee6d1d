# loses test_fills_numbers_with_the_mean: reads by label
import pandas as pd


def fill_missing(inputs):
    filled = inputs.copy()
    for name in filled.select_dtypes("number"):
        mean = filled[name].mean()
        for label in filled.index:
            if pd.isna(filled.at[label, name]):
                filled.at[label, name] = mean
    return filled
