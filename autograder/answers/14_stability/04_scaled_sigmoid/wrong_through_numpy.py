# loses test_gives_the_scaled_sigmoid, test_gradient_is_right_everywhere: through NumPy
import numpy as np
import torch


def scaled_sigmoid(x):
    return torch.from_numpy(np.asarray(2 * np.tanh(x.detach().numpy() / 2)))
