# loses test_gradient_of_the_sum_alone: returned backward()
def fresh_grad(x):
    if x.grad is not None:
        x.grad.zero_()
    return x.sum().backward()
