# loses test_makes_a_step_for_each_batch, test_finds_the_true_weights: gradient not cleared
import torch


def train_linreg(X, y, lr, num_epochs, batch_size):
    w = torch.zeros(X.shape[1], 1, dtype=X.dtype, device=X.device, requires_grad=True)
    b = torch.zeros(1, dtype=X.dtype, device=X.device, requires_grad=True)
    losses = []
    for _ in range(num_epochs):
        w.grad = b.grad = None
        for part in torch.randperm(len(X), device=X.device).split(batch_size):
            ((X[part] @ w + b - y[part]) ** 2 / 2).mean().backward()
            with torch.no_grad():
                for p in (w, b):
                    p -= lr * p.grad
        losses.append(((X @ w + b - y) ** 2 / 2).mean().item())
    return w.detach(), b.detach(), losses
