# right: size() and nelement()
def shape_and_size(x):
    return x.size(), x.nelement()
