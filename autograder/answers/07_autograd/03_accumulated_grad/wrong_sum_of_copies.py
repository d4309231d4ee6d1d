# loses test_every_pass_runs: passes not run
def accumulated_grad(x, times):
    y = sum((x * x).sum() for _ in range(times))
    y.backward()
    return x.grad
