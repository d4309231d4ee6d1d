# loses test_finds_the_line: all mistakes of a pass at once
def train_perceptron(X, y, max_passes):
    w, b = X.new_zeros(X.shape[1]), X.new_zeros(1)
    y = y.to(X.dtype)
    for _ in range(max_passes):
        bad = y * (X @ w + b) <= 0
        if not bad.any():
            return w, b
        w = w + (y[bad][:, None] * X[bad]).sum(0)
        b = b + y[bad].sum()
    raise ValueError
