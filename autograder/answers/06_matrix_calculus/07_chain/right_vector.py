# right: a vector on the way, a row at the end
import torch


def chain(jacobians):
    try:
        first, *rest = jacobians
    except ValueError as empty:
        raise ValueError("an empty chain") from empty
    slopes = first.squeeze(0)
    for jacobian in rest:
        slopes = torch.mv(jacobian.t(), slopes)
    return slopes[None]
