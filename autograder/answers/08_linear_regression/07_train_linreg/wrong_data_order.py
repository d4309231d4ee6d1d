# loses test_draws_a_new_order_every_epoch: order of the data
def train_linreg(X, y, lr, num_epochs, batch_size):
    w, b = X.new_empty(X.shape[1], 1).normal_(std=0.01), X.new_zeros(1)
    losses = []
    for _ in range(num_epochs):
        for A, t in zip(X.split(batch_size), y.split(batch_size)):
            e = A @ w + b - t
            w, b = w - lr * A.T @ e / len(A), b - lr * e.mean(0)
        losses.append(((X @ w + b - y) ** 2).mean().item() / 2)
    return w, b, losses
