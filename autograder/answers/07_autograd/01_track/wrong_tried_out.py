# loses test_is_a_leaf_without_a_gradient: grad left
def track(x):
    x.requires_grad_()
    x.sum().backward()
    return x
