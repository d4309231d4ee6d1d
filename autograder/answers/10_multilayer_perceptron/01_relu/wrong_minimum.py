# loses test_gives_the_values: other half
def relu(X):
    return X * (X < 0)
