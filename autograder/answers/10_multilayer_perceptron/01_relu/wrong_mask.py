# loses test_gives_the_values: mask, not values
def relu(X):
    return (X > 0).to(X.dtype)
