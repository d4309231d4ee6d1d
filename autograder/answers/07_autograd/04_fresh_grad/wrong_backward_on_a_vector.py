# loses test_gradient_of_the_sum_alone: backward of a non-scalar
def fresh_grad(x):
    if x.grad is not None:
        x.grad.zero_()
    x.backward()
    return x.grad
