# loses test_gives_python_numbers: through NumPy
def to_scalars(a):
    b = a.numpy()
    return b.item(), float(b.item()), int(b.item())
