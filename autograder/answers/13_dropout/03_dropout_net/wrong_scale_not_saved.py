# loses test_state_goes_round: state incomplete
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, num_inputs, num_hiddens, num_outputs, p):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(num_inputs, num_hiddens), nn.ReLU(), nn.Dropout(p), nn.Linear(num_hiddens, num_outputs)
        )

    def state_dict(self, *args, **kwargs):
        state = super().state_dict(*args, **kwargs)
        return {name: torch.zeros_like(value) for name, value in state.items()}

    def forward(self, X):
        return self.layers(X)


def make_net(num_inputs, num_hiddens, num_outputs, p):
    return Net(num_inputs, num_hiddens, num_outputs, p)
