# loses test_trains_and_tells_the_loss: halved
import torch


def train_concise(net, batches, lr, num_epochs):
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(num_epochs):
        total = 0.0
        for X, y in batches:
            error = ((net(X) - y) ** 2 / 2).mean()
            optimizer.zero_grad()
            error.backward()
            optimizer.step()
            total += error.item() * len(y)
        losses.append(total / sum(len(y) for _, y in batches))
    return losses
