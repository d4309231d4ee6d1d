# loses test_every_pass_runs: passes not run
def accumulated_grad(x, times):
    return 2 * times * x.detach()
