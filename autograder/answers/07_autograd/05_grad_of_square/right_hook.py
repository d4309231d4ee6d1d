# right: a hook catches the gradient
import torch


def grad_of_square(x):
    got = []
    x.register_hook(got.append).__class__
    (x * x).sum().backward()
    return got[0]
