# loses test_drops_hidden_numbers: no dropout
from torch import nn


def make_net(num_inputs, num_hiddens, num_outputs, p):
    return nn.Sequential(nn.Linear(num_inputs, num_hiddens), nn.ReLU(), nn.Linear(num_hiddens, num_outputs))
