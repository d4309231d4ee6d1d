# right: through data
def sgd(params, lr, batch_size):
    for p in params:
        if p.grad is not None:
            p.data.sub_(p.grad, alpha=lr / batch_size)
            p.grad = None
