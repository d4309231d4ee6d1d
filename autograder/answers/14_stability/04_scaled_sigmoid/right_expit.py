# right: torch.special, one half taken away first
import torch


def scaled_sigmoid(x):
    return 4 * (torch.special.expit(x) - 0.5)
