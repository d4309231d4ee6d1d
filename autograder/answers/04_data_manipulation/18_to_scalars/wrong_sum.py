# loses test_refuses_more_than_one: no exception
def to_scalars(a):
    a = a.sum()
    return a.item(), float(a), int(a)
