# right: in Python numbers
import torch


def train_perceptron(X, y, max_passes):
    rows, signs = X.tolist(), y.tolist()
    w, b = [0.0] * X.shape[1], 0.0
    for _ in range(max_passes):
        mistakes = 0
        for x, s in zip(rows, signs):
            if s * (sum(p * q for p, q in zip(x, w)) + b) <= 0:
                w = [q + s * p for p, q in zip(x, w)]
                b += s
                mistakes += 1
        if mistakes == 0:
            return torch.tensor(w, dtype=X.dtype, device=X.device), torch.tensor(b, dtype=X.dtype, device=X.device)
    raise ValueError("no clean pass")
