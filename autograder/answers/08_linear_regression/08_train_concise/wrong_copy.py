# loses test_trains_net_itself: copy trained
import copy

import torch


def train_concise(net, batches, lr, num_epochs):
    asked = net
    net = copy.deepcopy(net)
    loss, optimizer = torch.nn.MSELoss(), torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(num_epochs):
        total = 0.0
        for X, y in batches:
            asked(X)
            error = loss(net(X), y)
            optimizer.zero_grad()
            error.backward()
            optimizer.step()
            total += error.item() * len(y)
        losses.append(total / sum(len(y) for _, y in batches))
    return losses
