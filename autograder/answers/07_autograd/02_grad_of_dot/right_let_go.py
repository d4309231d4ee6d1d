# right: copies x.grad, then lets it go
import torch


def grad_of_dot(x):
    (2 * x.dot(x)).backward()
    g = x.grad.clone()
    x.grad = None
    return g
