# right: in inference mode
import torch


@torch.inference_mode()
def write_into(z, x, y):
    torch.add(x, y, out=z)
    return z
