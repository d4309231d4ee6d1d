# loses test_leaves_text_alone: wrong dtype
import pandas as pd


def fill_missing(inputs):
    filled = inputs.copy()
    for name in filled:
        numbers = pd.to_numeric(filled[name], errors="coerce")
        if numbers.notna().sum() == filled[name].notna().sum():
            filled[name] = numbers.fillna(numbers.mean())
    return filled
