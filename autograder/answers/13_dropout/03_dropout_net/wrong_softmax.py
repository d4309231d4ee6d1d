# loses test_is_a_module_of_two_layers: softmax
from torch import nn


def make_net(num_inputs, num_hiddens, num_outputs, p):
    last = nn.Linear(num_hiddens, num_outputs)
    return nn.Sequential(nn.Linear(num_inputs, num_hiddens), nn.ReLU(), nn.Dropout(p), last, nn.Softmax(dim=1))
