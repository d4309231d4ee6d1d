# right: without grad mode, `numpy` takes a tracked tensor
import torch


def to_numpy(x):
    with torch.no_grad():
        return x.cpu().numpy()


def to_tensor(a):
    return torch.tensor(a)
