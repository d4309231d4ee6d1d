# loses test_asks_net_once_for_each_batch: asked again
import torch


def train_concise(net, batches, lr, num_epochs):
    loss, optimizer = torch.nn.MSELoss(), torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(num_epochs):
        total = 0.0
        for X, y in batches:
            total += loss(net(X), y).item() * len(y)
            optimizer.zero_grad()
            loss(net(X), y).backward()
            optimizer.step()
        losses.append(total / sum(len(y) for _, y in batches))
    return losses
