# loses test_encodes_both: missing not flagged
import pandas as pd


def encode_both(train, test):
    both = pd.get_dummies(pd.concat([train, test]), dummy_na=True).astype("float32")
    for name in both:
        if name.endswith("_nan"):
            both[name] = 0.0
    both = both.astype("float32")
    return both.iloc[: len(train)], both.iloc[len(train) :]
