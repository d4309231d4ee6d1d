# right: nn.Parameter over scaled randn
import torch

from torch import nn


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    W1 = nn.Parameter(torch.randn(num_inputs, num_hiddens, device=device) * 0.01)
    b1 = nn.Parameter(torch.zeros(num_hiddens, device=device))
    W2 = nn.Parameter(torch.randn(num_hiddens, num_outputs, device=device) * 0.01)
    b2 = nn.Parameter(torch.zeros(num_outputs, device=device))
    return [W1, b1, W2, b2]
