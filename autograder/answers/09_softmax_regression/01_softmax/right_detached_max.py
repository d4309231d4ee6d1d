# right: the maximum cut from the graph
def softmax(X):
    top = X.detach().amax(dim=-1, keepdim=True)
    e = (X - top).exp()
    return e.div(e.sum(-1, True))
