# loses test_is_vectorised: element loop
def sgd(params, lr, batch_size):
    for p in params:
        if p.grad is not None:
            flat, grad = p.data.view(-1) if p.is_contiguous() else p.data.reshape(-1), p.grad.reshape(-1)
            for i in range(len(flat)):
                flat[i] -= lr * grad[i] / batch_size
            p.data.copy_(flat.reshape(p.shape))
            p.grad = None
