# loses test_every_pass_runs: grad assigned
def accumulated_grad(x, times):
    for _ in range(times):
        x.sum().backward()
    x.grad.copy_(x.detach()).mul_(2 * times)
    return x.grad
