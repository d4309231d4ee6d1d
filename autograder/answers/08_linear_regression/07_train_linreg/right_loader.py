# right: torch's DataLoader
import torch


from torch.utils.data import DataLoader, TensorDataset


def train_linreg(X, y, lr, num_epochs, batch_size):
    w = torch.full((X.shape[1], 1), 0.01, dtype=X.dtype, device=X.device).requires_grad_()
    b = torch.zeros_like(w[0]).detach().requires_grad_()
    loader = DataLoader(TensorDataset(X, y), batch_size=batch_size, shuffle=True)
    losses = []
    for _ in range(num_epochs):
        for A, t in loader:
            ((A @ w + b - t).square() / 2).mean().backward()
            for p in (w, b):
                p.data -= lr * p.grad
                p.grad = None
        losses.append((X @ w + b - y).detach().square().mean().div(2).tolist())
    return w.detach(), b.detach(), losses
