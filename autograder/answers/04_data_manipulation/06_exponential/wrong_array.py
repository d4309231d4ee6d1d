# loses test_raises_e_to_each: wrong type
import numpy as np


def exponential(x):
    return np.exp(x.cpu().numpy())
