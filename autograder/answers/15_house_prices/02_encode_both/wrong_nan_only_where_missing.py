# loses test_flags_missing_where_nothing_is: no NaN column
import pandas as pd


def encode_both(train, test):
    both = pd.concat([train, test])
    encoded = pd.get_dummies(both, dummy_na=True).astype("float32")
    for name in both:
        if both[name].notna().all() and f"{name}_nan" in encoded:
            encoded = encoded.drop(columns=f"{name}_nan")
    return encoded.iloc[: len(train)], encoded.iloc[len(train) :]
