# right: setattr through a helper
def switch(tensor, flag):
    setattr(tensor, "requires_grad", flag)


def track(x):
    switch(x, True)
    return x
