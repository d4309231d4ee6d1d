# right: out= for both steps
import torch


def combine_columns(A, x):
    table, total = torch.empty_like(A), A.new_empty(A.size(0))
    torch.mul(A, x.expand_as(A), out=table)
    torch.sum(table, dim=1, out=total)
    return total
