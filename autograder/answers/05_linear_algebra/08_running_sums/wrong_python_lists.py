# loses test_is_vectorised: element loop
import itertools


def running_sums(A):
    rows = A.tolist()
    down = zip(*(itertools.accumulate(column) for column in zip(*rows)))
    along = (itertools.accumulate(row) for row in rows)
    return A.new_tensor(list(down)), A.new_tensor(list(map(list, along)))
