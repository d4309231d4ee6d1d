# right: through NumPy, from any device
def to_scalars(a):
    b = a.cpu().numpy()
    return b.item(), float(b.item()), int(b.item())
