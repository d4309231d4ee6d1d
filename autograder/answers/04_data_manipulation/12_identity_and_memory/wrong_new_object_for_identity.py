# loses test_tells_object_from_memory: ids of temporaries
import torch


def identity_and_memory(a, b):
    return a.data is b.data, a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()
