# loses test_tells_the_corners_apart: linear map
def xor(X):
    return X.sum(1)
