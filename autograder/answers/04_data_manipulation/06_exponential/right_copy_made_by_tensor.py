# right: torch.tensor makes the copy
import torch


import warnings


def exponential(x):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return torch.tensor(x).exp()
