# loses test_keeps_object_and_memory: data
import torch


def sgd_step(w, lr):
    with torch.no_grad():
        w.set_(w - lr * w.grad)
        w.grad = None
    return w
