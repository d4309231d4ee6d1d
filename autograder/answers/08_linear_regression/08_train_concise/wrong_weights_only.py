# loses test_trains_and_tells_the_loss: some of the parameters
import torch


def train_concise(net, batches, lr, num_epochs):
    weights = [p for p in net.parameters() if p.dim() > 1]
    loss, optimizer = torch.nn.MSELoss(), torch.optim.SGD(weights, lr=lr)
    losses = []
    for _ in range(num_epochs):
        total = 0.0
        for X, y in batches:
            error = loss(net(X), y)
            net.zero_grad()
            error.backward()
            optimizer.step()
            total += error.item() * len(y)
        losses.append(total / sum(len(y) for _, y in batches))
    return losses
