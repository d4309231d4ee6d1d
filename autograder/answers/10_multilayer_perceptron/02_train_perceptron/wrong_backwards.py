# loses test_finds_the_line: other order
def train_perceptron(X, y, max_passes):
    w, b = X.new_zeros(X.shape[1]), X.new_zeros(1)
    for _ in range(max_passes):
        mistakes = 0
        for i in reversed(range(len(X))):
            if y[i] * (X[i] @ w + b) <= 0:
                w += y[i] * X[i]
                b += y[i]
                mistakes += 1
        if not mistakes:
            return w, b
    raise ValueError
