# loses test_sees_through_slices: data_ptr
import torch


def start(tensor):
    return tensor.data_ptr() - 4 * tensor.storage_offset()


def identity_and_memory(a, b):
    return a is b, start(a) == start(b)
