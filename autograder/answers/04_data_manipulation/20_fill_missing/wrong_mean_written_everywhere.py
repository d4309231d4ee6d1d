# loses test_whole_numbers_stay_whole: mean into whole numbers [pandas>=3]


def fill_missing(inputs):
    result = inputs.copy(deep=True)
    for name, mean in result.mean(numeric_only=True).items():
        result.loc[result[name].isna(), name] = mean
    return result
