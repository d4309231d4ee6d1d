# loses test_is_a_module_of_two_layers: ignores the mode
import torch.nn.functional as F
from torch import nn


class Net(nn.Module):
    def __init__(self, num_inputs, num_hiddens, num_outputs, p):
        super().__init__()
        self.p = p
        self.a, self.b = nn.Linear(num_inputs, num_hiddens), nn.Linear(num_hiddens, num_outputs)

    def forward(self, X):
        return self.b(F.dropout(F.relu(self.a(X)), self.p))


def make_net(num_inputs, num_hiddens, num_outputs, p):
    return Net(num_inputs, num_hiddens, num_outputs, p)
