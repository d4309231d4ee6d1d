# loses test_follows_control_flow: control flow
import torch


def derivative(f, xs):
    slope = torch.func.vmap(torch.func.grad(f))
    return slope(xs.flatten()).reshape(xs.shape)
