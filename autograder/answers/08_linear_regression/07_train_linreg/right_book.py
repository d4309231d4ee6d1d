# right: functions as in the book, summed loss
import torch


def data_iter(batch_size, X, y):
    order = torch.randperm(len(X)).tolist()
    for i in range(0, len(X), batch_size):
        part = torch.tensor(order[i : i + batch_size], device=X.device)
        yield X[part], y[part]


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / batch_size
            p.grad.zero_()


def train_linreg(X, y, lr, num_epochs, batch_size):
    w = torch.normal(0, 0.01, size=(X.shape[1], 1), dtype=X.dtype, device=X.device, requires_grad=True)
    b = torch.zeros(1, dtype=X.dtype, device=X.device, requires_grad=True)
    losses = []
    for epoch in range(num_epochs):
        for A, t in data_iter(batch_size, X, y):
            l = (torch.matmul(A, w) + b - t.reshape(-1, 1)) ** 2 / 2
            l.sum().backward()
            sgd([w, b], lr, batch_size)
        with torch.no_grad():
            losses.append(float(((X @ w + b - y) ** 2 / 2).mean()))
    return w, b, losses
