# loses test_fills_numbers_with_the_mean: input changed
def fill_missing(inputs):
    for name, mean in inputs.mean(numeric_only=True).items():
        inputs[name] = inputs[name].fillna(mean)
    return inputs
