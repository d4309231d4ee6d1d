# loses test_scales_all_by_one_factor: wrong type
import torch


def clip_gradients(params, max_norm):
    return torch.nn.utils.clip_grad_norm_(list(params), max_norm)
