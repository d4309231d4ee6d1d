# loses test_leaves_other_layouts: overlapping memory
import copy


def reshaped_fill(a, rows, cols, value):
    b = copy.deepcopy(a)
    b[...] = value
    return b.reshape(rows, cols)
