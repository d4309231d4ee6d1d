# loses test_gradient_is_right_everywhere: no gradient
import torch


@torch.no_grad()
def scaled_sigmoid(x):
    return 4 * torch.sigmoid(x) - 2
