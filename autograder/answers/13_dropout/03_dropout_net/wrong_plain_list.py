# loses test_is_a_module_of_two_layers: other parameters
from torch import nn


class Net(nn.Module):
    def __init__(self, num_inputs, num_hiddens, num_outputs, p):
        super().__init__()
        self.layers = [nn.Linear(num_inputs, num_hiddens), nn.ReLU(), nn.Dropout(p), nn.Linear(num_hiddens, num_outputs)]

    def forward(self, X):
        for layer in self.layers:
            X = layer(X)
        return X


def make_net(num_inputs, num_hiddens, num_outputs, p):
    return Net(num_inputs, num_hiddens, num_outputs, p)
