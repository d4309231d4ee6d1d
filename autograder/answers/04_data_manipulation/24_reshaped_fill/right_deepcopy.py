# right: a deep copy, filled through a view
import copy


def reshaped_fill(a, rows, cols, value):
    b = copy.deepcopy(a)
    b[...] = value
    return b.reshape(rows, cols)
