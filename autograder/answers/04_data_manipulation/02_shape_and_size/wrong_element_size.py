# loses test_tells_shape_and_count: something else computed
import torch


def shape_and_size(x):
    return x.shape, x.element_size()
