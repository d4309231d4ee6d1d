# right: the upper triangle against the transpose of the lower one
import torch

is_symmetric = lambda A: A.shape == A.T.shape and torch.equal(torch.triu(A), torch.tril(A).t())
