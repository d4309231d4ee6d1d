# right: one over e to the minus x
import torch


def exponential(x):
    return 1 / torch.exp(-x)
