# right: clip_grad_norm_ with what came
import torch


def clip_gradients(params, max_norm):
    return torch.nn.utils.clip_grad_norm_(list(params), max_norm).item()
