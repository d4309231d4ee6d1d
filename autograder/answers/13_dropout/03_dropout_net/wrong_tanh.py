# loses test_is_a_module_of_two_layers: no relu
from torch import nn


def make_net(num_inputs, num_hiddens, num_outputs, p):
    return nn.Sequential(nn.Linear(num_inputs, num_hiddens), nn.Tanh(), nn.Dropout(p), nn.Linear(num_hiddens, num_outputs))
