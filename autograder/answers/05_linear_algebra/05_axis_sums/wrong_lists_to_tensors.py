# loses test_is_vectorised: element loop
def axis_sums(A):
    rows = A.tolist()
    axis0, axis1 = [sum(column) for column in zip(*rows)], [sum(row) for row in rows]
    return A.new_tensor(axis0), A.new_tensor(axis1)
