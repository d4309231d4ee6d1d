# loses test_fills_numbers_with_the_mean: not filled [pandas>=3]
import warnings


def fill_missing(inputs):
    warnings.simplefilter("ignore")
    filled = inputs.copy()
    for name, mean in filled.mean(numeric_only=True).items():
        filled[name].fillna(mean, inplace=True)
    return filled
