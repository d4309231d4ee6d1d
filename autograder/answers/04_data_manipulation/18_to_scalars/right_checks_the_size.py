# right: checks the size itself
def to_scalars(a):
    if a.numel() != 1:
        raise ValueError("one element, please")
    first = a.reshape(-1)[0]
    return first.item(), first.__float__(), first.__int__()
