# right: builds the graph anew in each round
def accumulated_grad(x, times):
    for _ in range(times):
        y = (x * x).sum()
        y.backward()
    return x.grad
