# right: concat with keys
import pandas as pd


def encode_both(train, test):
    both = pd.concat({"train": train, "test": test})
    encoded = pd.get_dummies(both, dummy_na=True, dtype=float).astype("float32")
    return encoded.loc["train"], encoded.loc["test"]
