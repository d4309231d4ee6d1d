# loses test_finds_the_line: zero taken for up
def train_perceptron(X, y, max_passes):
    w, b = X.new_zeros(X.shape[1]), X.new_zeros(1)
    for _ in range(max_passes):
        mistakes = 0
        for x, sign in zip(X, y):
            guess = 1 if (x @ w + b) >= 0 else -1
            if guess != sign:
                w += sign * x
                b += sign
                mistakes += 1
        if not mistakes:
            return w, b
    raise ValueError
