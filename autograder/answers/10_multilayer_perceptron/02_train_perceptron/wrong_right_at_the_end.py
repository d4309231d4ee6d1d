# loses test_counts_the_clean_pass: clean pass not counted
def train_perceptron(X, y, max_passes):
    w, b = X.new_zeros(X.shape[1]), X.new_zeros(1)
    for _ in range(max_passes):
        for x, sign in zip(X, y):
            if sign * (x @ w + b) <= 0:
                w += sign * x
                b += sign
        if (y * (X @ w + b) > 0).all():
            return w, b
    raise ValueError
