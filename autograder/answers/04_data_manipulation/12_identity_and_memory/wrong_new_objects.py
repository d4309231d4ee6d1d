# loses test_tells_object_from_memory: ids of temporaries
import torch


def identity_and_memory(a, b):
    first, second = a.detach(), b.detach()
    return a is b, id(first) == id(second)
