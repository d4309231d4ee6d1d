# right: methods
def scaled_sigmoid(x):
    return x.sigmoid().mul(4).sub(2)
