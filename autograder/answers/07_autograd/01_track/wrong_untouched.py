# loses test_x_records_gradients: misspelt attribute
def track(x):
    return x
