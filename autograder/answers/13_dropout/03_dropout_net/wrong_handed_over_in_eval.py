# loses test_comes_in_training_mode: handed over in eval mode
from torch import nn


def make_net(num_inputs, num_hiddens, num_outputs, p):
    last = nn.Linear(num_hiddens, num_outputs)
    return nn.Sequential(nn.Linear(num_inputs, num_hiddens), nn.ReLU(), nn.Dropout(p), last).eval()
