# right: leaves the graph and the device, then torch.tensor for the way back
import torch


def to_numpy(x):
    return x.detach().cpu().numpy()


def to_tensor(a):
    return torch.tensor(a)
