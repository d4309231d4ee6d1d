# right: tanh of the half
import torch


def scaled_sigmoid(x):
    return 2 * torch.tanh(x / 2)
