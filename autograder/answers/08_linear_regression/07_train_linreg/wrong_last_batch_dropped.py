# loses test_makes_a_step_for_each_batch: wrong steps
import torch


def train_linreg(X, y, lr, num_epochs, batch_size):
    w, b = X.new_zeros(X.shape[1], 1), X.new_zeros(1)
    losses = []
    for _ in range(num_epochs):
        parts = torch.randperm(len(X), device=X.device).split(batch_size)
        for part in parts[:-1] or parts:
            e = X[part] @ w + b - y[part]
            w, b = w - lr * X[part].T @ e / len(part), b - lr * e.mean(0)
        losses.append(((X @ w + b - y) ** 2).mean().item() / 2)
    return w, b, losses
