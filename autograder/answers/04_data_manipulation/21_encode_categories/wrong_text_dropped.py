# loses test_gives_flags: text dropped
import pandas as pd


def encode_categories(inputs):
    return inputs.select_dtypes("number")
