# loses test_keeps_objects_and_memory: no tracked leaf
def sgd(params, lr, batch_size):
    for p in params:
        if p.grad is not None:
            p.requires_grad_(False)
            p -= lr * p.grad / batch_size
            p.grad = None
