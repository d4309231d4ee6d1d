# loses test_keeps_objects_and_memory: moved elsewhere
def sgd(params, lr, batch_size):
    for p in params:
        if p.grad is not None:
            p.data = p.data - lr * p.grad / batch_size
            p.grad = None
