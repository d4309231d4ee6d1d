# loses test_is_a_module_of_two_layers: frozen
from torch import nn


def make_net(num_inputs, num_hiddens, num_outputs, p):
    last = nn.Linear(num_hiddens, num_outputs)
    return nn.Sequential(nn.Linear(num_inputs, num_hiddens).requires_grad_(False), nn.ReLU(), nn.Dropout(p), last)
