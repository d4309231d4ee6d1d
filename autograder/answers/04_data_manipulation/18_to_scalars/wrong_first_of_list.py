# loses test_takes_any_shape, test_refuses_more_than_one: a[0]
def to_scalars(a):
    number = a.tolist()[0]
    return number, float(number), int(number)
