# loses test_gradient_is_right_everywhere, test_is_vectorised: no gradient
import math

import torch


def scaled_sigmoid(x):
    values = [2 * math.tanh(v / 2) for v in x.flatten().tolist()]
    return torch.tensor(values, dtype=x.dtype, device=x.device).reshape(x.shape)
