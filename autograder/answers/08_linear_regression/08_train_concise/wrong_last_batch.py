# loses test_trains_and_tells_the_loss: last batch only
import torch


def train_concise(net, batches, lr, num_epochs):
    loss, optimizer = torch.nn.MSELoss(), torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(num_epochs):
        for X, y in batches:
            error = loss(net(X), y)
            optimizer.zero_grad()
            error.backward()
            optimizer.step()
        losses.append(error.item())
    return losses
