# loses test_rows_hold_the_value: clone
import copy


def fill_rows(x, start, stop, value):
    filled = copy.deepcopy(x)
    filled[start:stop] = value
    return filled
