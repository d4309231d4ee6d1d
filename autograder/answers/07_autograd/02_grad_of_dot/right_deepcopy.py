# right: a deep copy of x.grad
import copy

import torch


class Graph:
    def __init__(self, x):
        self.x = x
        self.y = torch.inner(x, x) * 2

    def run(self):
        self.y.backward(retain_graph=True)
        return copy.deepcopy(self.x.grad)


def grad_of_dot(x):
    return Graph(x).run()
