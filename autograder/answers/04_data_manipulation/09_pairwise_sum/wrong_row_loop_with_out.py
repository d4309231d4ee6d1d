# loses test_is_vectorised: element loop
import torch


def pairwise_sum(a, b):
    result = a.new_empty(len(a), len(b))
    for i in range(len(a)):
        torch.add(a[i], b, out=result[i])
    return result
