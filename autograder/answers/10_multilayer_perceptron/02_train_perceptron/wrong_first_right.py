# loses test_finds_the_line: stops at first right example
def train_perceptron(X, y, max_passes):
    w, b = X.new_zeros(X.shape[1]), X.new_zeros(1)
    for _ in range(max_passes):
        for x, sign in zip(X, y):
            if sign * (x @ w + b) > 0:
                return w, b
            w += sign * x
            b += sign
    raise ValueError
