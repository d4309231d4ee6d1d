# loses test_tells_object_from_memory: compares values
import torch


def identity_and_memory(a, b):
    same = torch.equal(a, b)
    return same, same
