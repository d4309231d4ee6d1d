# loses test_trains_and_tells_the_loss: other optimizer
import torch


def train_concise(net, batches, lr, num_epochs):
    loss, optimizer = torch.nn.MSELoss(), torch.optim.Adam(net.parameters(), lr=lr)
    losses = []
    for _ in range(num_epochs):
        total = 0.0
        for X, y in batches:
            error = loss(net(X), y)
            optimizer.zero_grad()
            error.backward()
            optimizer.step()
            total += error.item() * len(y)
        losses.append(total / sum(len(y) for _, y in batches))
    return losses
