# loses test_is_a_module_of_two_layers: other parameters
from torch import nn


def make_net(num_inputs, num_hiddens, num_outputs, p):
    hidden = nn.Linear(num_hiddens, num_hiddens)
    first = nn.Linear(num_inputs, num_hiddens)
    return nn.Sequential(first, nn.ReLU(), hidden, nn.ReLU(), nn.Dropout(p), nn.Linear(num_hiddens, num_outputs))
