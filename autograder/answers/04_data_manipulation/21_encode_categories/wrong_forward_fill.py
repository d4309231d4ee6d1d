# loses test_gives_flags: text filled first
import pandas as pd


def encode_categories(inputs):
    df = inputs.copy()
    for c in df.select_dtypes(exclude="number"):
        df[c] = df[c].ffill().bfill()
    return pd.get_dummies(df, dummy_na=True, dtype=int)
