# loses test_tells_object_from_memory, test_sees_through_slices: through NumPy
import numpy as np


def identity_and_memory(a, b):
    return a is b, np.shares_memory(a.detach().numpy(), b.detach().numpy())
