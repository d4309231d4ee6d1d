# loses test_autograd_sees_the_write: no gradient arrives
import torch


@torch.inference_mode()
def add_in_place(x, y):
    x += y
    return x
