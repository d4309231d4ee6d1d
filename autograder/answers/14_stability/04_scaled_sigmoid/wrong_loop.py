# loses test_is_vectorised: element loop
import torch


def scaled_sigmoid(x):
    if x.numel() == 0:
        return x.clone()
    return torch.stack([4 * torch.sigmoid(v) - 2 for v in x.flatten()]).reshape(x.shape)
