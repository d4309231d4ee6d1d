# loses test_fills_b_and_leaves_a: writes through the view
import copy


def reshaped_fill(a, rows, cols, value):
    b = copy.copy(a).reshape(rows, cols)
    b[:] = value
    return b
