# loses test_tells_the_corners_apart: or
def xor(X):
    return X.sum(1).clamp(max=1)
