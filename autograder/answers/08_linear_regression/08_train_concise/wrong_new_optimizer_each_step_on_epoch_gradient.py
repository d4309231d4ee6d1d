# loses test_trains_and_tells_the_loss: one step for each epoch
import torch


def train_concise(net, batches, lr, num_epochs):
    loss, optimizer = torch.nn.MSELoss(), torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(num_epochs):
        total = 0.0
        optimizer.zero_grad()
        for X, y in batches:
            error = loss(net(X), y)
            error.backward()
            total += error.item() * len(y)
        optimizer.step()
        losses.append(total / sum(len(y) for _, y in batches))
    return losses
