# loses test_drops_hidden_numbers: one mask for all rows
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, num_inputs, num_hiddens, num_outputs, p):
        super().__init__()
        self.p = p
        self.a, self.b = nn.Linear(num_inputs, num_hiddens), nn.Linear(num_hiddens, num_outputs)

    def forward(self, X):
        H = torch.relu(self.a(X))
        if self.training:
            H = H * (torch.rand(H.shape[1], device=H.device) >= self.p) / (1 - self.p)
        return self.b(H)


def make_net(num_inputs, num_hiddens, num_outputs, p):
    return Net(num_inputs, num_hiddens, num_outputs, p)
