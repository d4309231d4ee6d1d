# loses test_makes_steps_over_all_examples: large start
import torch


def train_linreg(X, y, lr, num_epochs, batch_size):
    w, b = torch.ones_like(X[:1].T), X.new_zeros(1)
    losses = []
    for _ in range(num_epochs):
        for part in torch.randperm(len(X), device=X.device).split(batch_size):
            e = X[part] @ w + b - y[part]
            w, b = w - lr * X[part].T @ e / len(part), b - lr * e.mean(0)
        losses.append(((X @ w + b - y) ** 2).mean().item() / 2)
    return w, b, losses
