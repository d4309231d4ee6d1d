# right: rand, scaled and copied in
import torch


@torch.no_grad()
def xavier_uniform_(w):
    fan_out, fan_in = w.size()
    bound = (6 / (fan_in + fan_out)) ** 0.5
    w.copy_((torch.rand_like(w) * 2 - 1) * bound)
    return w
