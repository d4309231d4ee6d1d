# loses test_makes_a_step_for_each_batch, test_finds_the_true_weights: wrong steps
import torch


def train_linreg(X, y, lr, num_epochs, batch_size):
    w, b = X.new_zeros(X.shape[1], 1), X.new_zeros(1)
    losses = []
    for _ in range(num_epochs):
        for part in torch.randperm(len(X), device=X.device).split(batch_size)[:1]:
            e = X[part] @ w + b - y[part]
            w, b = w - lr * X[part].T @ e / len(part), b - lr * e.mean(0)
        losses.append(((X @ w + b - y) ** 2).mean().item() / 2)
    return w, b, losses
