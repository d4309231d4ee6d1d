# loses test_takes_any_shape, test_refuses_more_than_one: a[0]
def to_scalars(a):
    while a.dim() > 1:
        a = a[0]
    return a[0].item(), float(a[0]), int(a[0])
