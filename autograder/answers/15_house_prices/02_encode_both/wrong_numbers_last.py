# loses test_encodes_both: column order
import pandas as pd


def encode_both(train, test):
    both = pd.concat([train, test])
    numbers = both.select_dtypes("number")
    flags = pd.get_dummies(both.drop(columns=numbers.columns), dummy_na=True)
    both = pd.concat([flags, numbers], axis=1).astype("float32")
    return both.iloc[: len(train)], both.iloc[len(train) :]
