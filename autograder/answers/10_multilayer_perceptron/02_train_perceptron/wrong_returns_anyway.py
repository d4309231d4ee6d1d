# loses test_counts_the_clean_pass, test_refuses_what_no_line_separates: clean pass not counted
def train_perceptron(X, y, max_passes):
    w, b = X.new_zeros(X.shape[1]), X.new_zeros(1)
    for _ in range(max_passes):
        mistakes = 0
        for x, sign in zip(X, y):
            if sign * (x @ w + b) <= 0:
                w += sign * x
                b += sign
                mistakes += 1
        if not mistakes:
            break
    return w, b
