# right: one einsum over the whole chain
import torch


def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    names = "abcdefghijk"
    pairs = ",".join(names[i : i + 2] for i in range(len(jacobians)))
    return torch.einsum(f"{pairs}->a{names[len(jacobians)]}", *jacobians)
