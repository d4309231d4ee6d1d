# loses test_makes_steps_over_all_examples: weights with a graph
import torch


def train_linreg(X, y, lr, num_epochs, batch_size):
    w = torch.zeros(X.shape[1], 1, dtype=X.dtype, device=X.device, requires_grad=True)
    b = torch.zeros(1, dtype=X.dtype, device=X.device, requires_grad=True)
    losses = []
    for _ in range(num_epochs):
        for part in torch.randperm(len(X), device=X.device).split(batch_size):
            gw, gb = torch.autograd.grad(((X[part] @ w + b - y[part]) ** 2 / 2).mean(), (w, b))
            w, b = w - lr * gw, b - lr * gb
        losses.append(((X @ w + b - y) ** 2 / 2).mean().item())
    return w, b, losses
