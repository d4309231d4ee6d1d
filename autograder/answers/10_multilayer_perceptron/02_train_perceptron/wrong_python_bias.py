# loses test_finds_the_line: wrong type
def train_perceptron(X, y, max_passes):
    w, b = X.new_zeros(X.shape[1]), 0.0
    for _ in range(max_passes):
        mistakes = 0
        for x, sign in zip(X, y):
            if sign * (x @ w + b) <= 0:
                w += sign * x
                b += sign.item()
                mistakes += 1
        if not mistakes:
            return w, b
    raise ValueError
