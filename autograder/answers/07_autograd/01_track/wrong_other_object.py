# loses test_keeps_object_and_memory: other object
def track(x):
    x.requires_grad_()
    return x.view_as(x)
