# right: vectors in torch, the sign as a number
import torch


def train_perceptron(X, y, max_passes):
    w = torch.zeros(X.shape[1], dtype=X.dtype, device=X.device)
    b = torch.zeros((), dtype=X.dtype, device=X.device)
    for _ in range(max_passes):
        clean = True
        for i in range(len(X)):
            if y[i].item() * (torch.dot(X[i], w) + b).item() <= 0:
                w = w + y[i] * X[i]
                b = b + y[i]
                clean = False
        if clean:
            return w, b
    raise ValueError(f"not separated after {max_passes} passes")
