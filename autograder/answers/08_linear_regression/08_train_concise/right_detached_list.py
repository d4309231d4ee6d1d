# right: detached tensors kept for one epoch
import torch


def train_concise(net, batches, lr, num_epochs):
    net.train()
    optimizer = torch.optim.SGD(list(net.parameters()), lr=lr, momentum=0.0)
    criterion = torch.nn.functional.mse_loss
    lengths = torch.tensor([float(len(y)) for _, y in batches])
    history = []
    for _ in range(num_epochs):
        errors = []
        for X, y in batches:
            optimizer.zero_grad(set_to_none=False)
            error = criterion(net(X), y)
            error.backward()
            optimizer.step()
            errors.append(error.detach())
        history.append(((torch.stack(errors).cpu() * lengths).sum() / lengths.sum()).tolist())
    return history
