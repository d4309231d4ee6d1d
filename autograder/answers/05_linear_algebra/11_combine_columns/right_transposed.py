# right: rows of the transpose, each times its weight
def combine_columns(A, x):
    return torch.sum(A.T * x.unsqueeze(-1), 0)


import torch
