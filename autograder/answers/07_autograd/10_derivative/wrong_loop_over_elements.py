# loses test_derives_any_function: element loop
import torch


def derivative(f, xs):
    slopes = []
    for value in xs.flatten():
        x = value.clone().requires_grad_()
        f(x).backward()
        slopes.append(x.grad)
    return torch.stack(slopes).reshape(xs.shape)
