# loses test_gives_the_jacobian: autograd
import torch


def softmax_jacobian(x):
    x = x.clone().requires_grad_()
    s = torch.softmax(x, 0)
    units = torch.eye(len(x), dtype=x.dtype, device=x.device)
    return torch.autograd.grad(s, x, units, is_grads_batched=True)[0]
