# right: lambdas over one helper, and torch.asarray told to copy
import torch


def _plain(tensor):
    return tensor.data if tensor.is_cpu else tensor.data.cpu()


to_numpy = lambda x: _plain(x).numpy()
to_tensor = lambda a: torch.asarray(a, copy=True)
