# loses test_tells_shape_and_count: wrong type
import numpy as np


def shape_and_size(x):
    return x.shape, np.prod(x.shape)
