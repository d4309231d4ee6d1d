# loses test_finds_the_line: centred
def train_perceptron(X, y, max_passes):
    X = X - X.mean(0)
    w, b = X.new_zeros(X.shape[1]), X.new_zeros(1)
    for _ in range(max_passes):
        mistakes = 0
        for x, sign in zip(X, y):
            if sign * (x @ w + b) <= 0:
                w += sign * x
                b += sign
                mistakes += 1
        if not mistakes:
            return w, b
    raise ValueError
