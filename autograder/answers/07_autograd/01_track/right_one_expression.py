# right: a lambda, keyword argument
track = lambda x: x.requires_grad_(requires_grad=True)
