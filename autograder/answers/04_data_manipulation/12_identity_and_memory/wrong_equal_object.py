# loses test_tells_object_from_memory: compares values
import torch


def identity_and_memory(a, b):
    return torch.equal(a, b), a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()
