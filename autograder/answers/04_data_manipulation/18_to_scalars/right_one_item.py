# right: one Python number, converted by Python
def to_scalars(a):
    number = a.item()
    return number, number, int(number)
