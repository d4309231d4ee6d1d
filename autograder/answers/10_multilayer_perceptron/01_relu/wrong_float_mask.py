# loses test_takes_any_tensor: int input becomes float
def relu(X):
    return X * (X > 0).float()
