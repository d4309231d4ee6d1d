# right: a module with its own weights
import torch


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = torch.nn.Linear(2, 2)
        self.out = torch.nn.Linear(2, 1)
        self.hidden.weight.data.copy_(torch.tensor([[1.0, 1.0], [1.0, 1.0]]))
        self.hidden.bias.data.copy_(torch.tensor([0.0, -1.0]))
        self.out.weight.data.copy_(torch.tensor([[1.0, -2.0]]))
        self.out.bias.data.zero_()

    def forward(self, X):
        return self.out(torch.relu(self.hidden(X)))


def xor(X):
    net = Net().to(device=X.device, dtype=X.dtype)
    with torch.no_grad():
        return net(X)
