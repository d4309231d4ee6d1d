# loses test_is_new_and_vectorised: shares memory
def relu(X):
    if X.numel() and X.min() > 0:
        return X
    return X * (X > 0)
