# right: through .data
import math


def xavier_uniform_(w):
    a = math.sqrt(6.0 / sum(w.shape))
    w.data.uniform_(-a, a)
    return w
