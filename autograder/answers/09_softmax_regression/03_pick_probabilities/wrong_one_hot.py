# loses test_takes_other_tensors: wrong dtype
import torch


def pick_probabilities(y_hat, y):
    mask = torch.nn.functional.one_hot(y, y_hat.shape[1]).float()
    return (y_hat.float() * mask).sum(1)
