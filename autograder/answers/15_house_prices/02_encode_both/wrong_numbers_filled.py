# loses test_leaves_numbers_alone: numbers filled
import pandas as pd


def encode_both(train, test):
    both = pd.concat([train, test])
    numbers = both.select_dtypes("number").columns
    both[numbers] = both[numbers].fillna(0)
    both = pd.get_dummies(both, dummy_na=True).astype("float32")
    return both.iloc[: len(train)], both.iloc[len(train) :]
