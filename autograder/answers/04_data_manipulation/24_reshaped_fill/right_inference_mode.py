# right: in inference mode
import torch


@torch.inference_mode()
def reshaped_fill(a, rows, cols, value):
    b = a.clone().reshape(rows, cols)
    b[:] = value
    return b
