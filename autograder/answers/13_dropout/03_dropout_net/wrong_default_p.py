# loses test_drops_hidden_numbers, test_comes_in_training_mode: dropout elsewhere
from torch import nn


def make_net(num_inputs, num_hiddens, num_outputs, p):
    last = nn.Linear(num_hiddens, num_outputs)
    return nn.Sequential(nn.Linear(num_inputs, num_hiddens), nn.ReLU(), nn.Dropout(), last)
