# loses test_keeps_no_graphs: graphs kept
import torch


def train_concise(net, batches, lr, num_epochs):
    loss, optimizer = torch.nn.MSELoss(), torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(num_epochs):
        kept = []
        for X, y in batches:
            error = loss(net(X), y)
            optimizer.zero_grad()
            error.backward(retain_graph=True)
            optimizer.step()
            kept.append(error * len(y))
        losses.append(float(sum(kept)) / sum(len(y) for _, y in batches))
    return losses
