# right: functional dropout that is told the mode
import torch.nn.functional as F
from torch import nn


def make_net(num_inputs, num_hiddens, num_outputs, p):
    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = nn.ModuleList([nn.Linear(num_inputs, num_hiddens), nn.Linear(num_hiddens, num_outputs)])

        def forward(self, X):
            H = F.dropout(F.relu(self.layers[0](X)), p, training=self.training)
            return self.layers[1](H)

    return Net()
