# loses test_gradient_of_the_sum_alone: mean
def fresh_grad(x):
    if x.grad is not None:
        x.grad.zero_()
    x.mean().backward()
    return x.grad
