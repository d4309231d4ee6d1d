# loses test_keeps_object_and_memory: data
def track(x):
    x.data = x.data.clone()
    return x.requires_grad_()
