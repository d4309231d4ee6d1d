# loses test_gives_python_numbers: wrong type
def to_scalars(a):
    number = a.cpu().numpy().reshape(-1)[0]
    return number, float(number), int(number)
