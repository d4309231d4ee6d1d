# loses test_tells_object_from_memory: compares values
import torch


def identity_and_memory(a, b):
    return a is b, torch.equal(a, b)
