# right: a class with a Dropout module
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, num_inputs, num_hiddens, num_outputs, p):
        super().__init__()
        self.hidden = nn.Linear(num_inputs, num_hiddens)
        self.dropout = nn.Dropout(p)
        self.out = nn.Linear(num_hiddens, num_outputs)

    def forward(self, X):
        return self.out(self.dropout(torch.relu(self.hidden(X))))


def make_net(num_inputs, num_hiddens, num_outputs, p):
    return Net(num_inputs, num_hiddens, num_outputs, p)
