# right: own parameters and an own mask
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, num_inputs, num_hiddens, num_outputs, p):
        super().__init__()
        self.p = p
        self.W1 = nn.Parameter(torch.randn(num_inputs, num_hiddens) * 0.01)
        self.b1 = nn.Parameter(torch.zeros(num_hiddens))
        self.W2 = nn.Parameter(torch.randn(num_hiddens, num_outputs) * 0.01)
        self.b2 = nn.Parameter(torch.zeros(num_outputs))

    def forward(self, X):
        H = (X @ self.W1 + self.b1).clamp(min=0)
        if self.training and self.p > 0:
            keep = torch.rand_like(H) >= self.p
            H = H * keep / (1 - self.p) if self.p < 1 else H * 0
        return H @ self.W2 + self.b2


def make_net(num_inputs, num_hiddens, num_outputs, p):
    return Net(num_inputs, num_hiddens, num_outputs, p)
