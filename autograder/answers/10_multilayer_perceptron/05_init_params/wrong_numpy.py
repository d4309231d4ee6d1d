# loses test_makes_tracked_leaves: NumPy's random
import random
import numpy as np

import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    def weight(*shape):
        drawn = np.random.normal(0, 0.01, shape)
        return torch.tensor(drawn, dtype=torch.float32, device=device, requires_grad=True)

    b1 = torch.zeros(num_hiddens, device=device, requires_grad=True)
    b2 = torch.zeros(num_outputs, device=device, requires_grad=True)
    return [weight(num_inputs, num_hiddens), b1, weight(num_hiddens, num_outputs), b2]
