# right: weighted rows and columns, summed
def quadratic_gradient(A, x):
    return (A * x).sum(dim=1) + (A * x[:, None]).sum(dim=0)
