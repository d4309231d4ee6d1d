# loses test_finds_the_line: tracked
import torch


def train_perceptron(X, y, max_passes):
    w, b = torch.nn.Parameter(X.new_zeros(X.shape[1])), torch.nn.Parameter(X.new_zeros(1))
    with torch.no_grad():
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
