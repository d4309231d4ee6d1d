# loses test_refuses_more_than_one: no exception
def to_scalars(a):
    a = a.flatten()[0]
    return a.item(), float(a), int(a)
