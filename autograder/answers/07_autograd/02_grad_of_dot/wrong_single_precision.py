# loses test_takes_any_vector: wrong dtype
def grad_of_dot(x):
    (2 * x.dot(x)).backward()
    return x.grad.float()
