# loses test_backward_fills_the_grad: by hand
def grad_of_dot(x):
    return 4 * x
