# loses test_is_a_module_of_two_layers: other parameters
from torch import nn


def make_net(num_inputs, num_hiddens, num_outputs, p):
    first = nn.Linear(num_inputs, num_hiddens, bias=False)
    return nn.Sequential(first, nn.ReLU(), nn.Dropout(p), nn.Linear(num_hiddens, num_outputs, bias=False))
