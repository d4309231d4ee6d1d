# loses test_trains_and_tells_the_loss: after the epoch
import torch


def train_concise(net, batches, lr, num_epochs):
    loss, optimizer = torch.nn.MSELoss(), torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(num_epochs):
        for X, y in batches:
            optimizer.zero_grad()
            loss(net(X), y).backward()
            optimizer.step()
        with torch.no_grad():
            total = sum(loss(net(X), y).item() * len(y) for X, y in batches)
        losses.append(total / sum(len(y) for _, y in batches))
    return losses
