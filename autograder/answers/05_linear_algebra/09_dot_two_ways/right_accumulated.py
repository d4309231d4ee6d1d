# right: index_add as the sum
import torch


def dot_two_ways(x, y):
    places = torch.zeros(len(x), dtype=torch.int64, device=x.device)
    return torch.mv(x[None], y)[0], x.new_zeros(1).index_add(0, places, x * y)[0]
