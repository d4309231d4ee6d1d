# right: Sequential, as in the book
from torch import nn


def make_net(num_inputs, num_hiddens, num_outputs, p):
    net = nn.Sequential()
    net.add_module("flatten", nn.Flatten())
    net.add_module("hidden", nn.Linear(num_inputs, num_hiddens))
    net.add_module("relu", nn.ReLU())
    net.add_module("dropout", nn.Dropout(p=p))
    net.add_module("output", nn.Linear(num_hiddens, num_outputs))
    return net.train()
