# loses test_gradient_is_right_everywhere: no gradient
import torch


def scaled_sigmoid(x):
    return 4 * torch.sigmoid(x.detach()) - 2
