# right: clears the old contents and adds twice
def write_into(z, x, y):
    return z.zero_().add_(x).add_(y)
