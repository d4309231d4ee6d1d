# loses test_takes_any_shape: loop over a single number
def elementwise(x, y):
    rows = [(a + b, a - b, a * b, a / b, a**b) for a, b in zip(x.split(len(x)), y.split(len(y)))]
    return rows[0]
