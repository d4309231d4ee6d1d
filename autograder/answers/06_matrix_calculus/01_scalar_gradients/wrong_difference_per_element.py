# loses test_gives_the_gradients: finite differences
import torch


def scalar_gradients(x, a, h=1e-4):
    def slope(f):
        g = torch.zeros_like(x)
        for i in range(len(x)):
            step = torch.zeros_like(x)
            step[i] = h
            g[i] = (f(x + step) - f(x - step)) / (2 * h)
        return g

    return slope(torch.sum), slope(lambda x: x @ x), slope(lambda x: a @ x)
