# loses test_is_a_module_of_two_layers: wrong type
from torch import nn


class Net(nn.Module):
    def __init__(self, num_inputs, num_hiddens, num_outputs, p):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(num_inputs, num_hiddens), nn.ReLU(), nn.Dropout(p), nn.Linear(num_hiddens, num_outputs)
        )

    def forward(self, X):
        return self.layers(X)


def make_net(num_inputs, num_hiddens, num_outputs, p):
    return Net
