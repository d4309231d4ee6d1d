# loses test_is_a_module_of_two_layers: other parameters
import torch
import torch.nn.functional as F
from torch import nn


class Net(nn.Module):
    def __init__(self, num_inputs, num_hiddens, num_outputs, p):
        super().__init__()
        self.p = p
        self.W1 = torch.randn(num_inputs, num_hiddens, requires_grad=True)
        self.b1 = torch.zeros(num_hiddens, requires_grad=True)
        self.W2 = torch.randn(num_hiddens, num_outputs, requires_grad=True)
        self.b2 = torch.zeros(num_outputs, requires_grad=True)

    def forward(self, X):
        H = torch.relu(X.cpu() @ self.W1 + self.b1)
        return (F.dropout(H, self.p, self.training) @ self.W2 + self.b2).to(X.device)


def make_net(num_inputs, num_hiddens, num_outputs, p):
    return Net(num_inputs, num_hiddens, num_outputs, p)
