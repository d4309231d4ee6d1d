# loses test_every_pass_runs: passes not run
def accumulated_grad(x, times):
    (x * x).sum().backward()
    return times * x.grad
