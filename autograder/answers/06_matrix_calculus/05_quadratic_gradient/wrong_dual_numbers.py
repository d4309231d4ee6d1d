# loses test_gives_the_gradient: autograd
import torch
import torch.autograd.forward_ad as fwAD


def quadratic_gradient(A, x):
    slopes = []
    for unit in torch.eye(len(x), dtype=x.dtype, device=x.device):
        with fwAD.dual_level():
            dual = fwAD.make_dual(x, unit)
            slopes.append(fwAD.unpack_dual(dual @ A @ dual).tangent)
    return torch.stack(slopes)
