# loses test_keeps_object_and_memory: other object
def sgd_step(w, lr):
    w.data -= lr * w.grad
    w.grad = None
    return w.clone()
