# right: one sample's gradient, mapped and summed
import torch


def least_squares_gradient(X, w, y):
    def of_sample(row, target):
        return 2 * (row.dot(w) - target) * row

    return torch.vmap(of_sample)(X, y).sum(0)
