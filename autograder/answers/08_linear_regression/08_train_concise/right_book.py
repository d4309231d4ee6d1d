# right: as in the book, zero_grad after the step
import torch


def train_concise(net, batches, lr, num_epochs):
    loss = torch.nn.MSELoss()
    trainer = torch.optim.SGD(net.parameters(), lr)
    trainer.zero_grad()
    losses = []
    for epoch in range(num_epochs):
        sums, count = 0.0, 0
        for X, y in batches:
            l = loss(net(X), y)
            l.backward()
            trainer.step()
            trainer.zero_grad()
            with torch.no_grad():
                sums += float(l) * y.shape[0]
                count += y.shape[0]
        losses.append(sums / count)
    return losses
