# loses test_result_has_no_graph: result tracked
import torch


def second_derivative(f, x):
    slope = torch.func.grad(lambda v: f(v).sum())
    return torch.func.grad(lambda v: slope(v).sum())(x)
