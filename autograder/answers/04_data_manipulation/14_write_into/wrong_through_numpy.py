# loses test_z_holds_the_sum: through NumPy
import numpy as np


def write_into(z, x, y):
    np.add(x.numpy(), y.numpy(), out=z.numpy(), casting="same_kind")
    return z
