# right: one element at a time, mapped
import torch


def second_derivative(f, x):
    twice = torch.func.vmap(torch.func.grad(torch.func.grad(f)))
    return twice(x.detach().flatten()).reshape(x.shape)
