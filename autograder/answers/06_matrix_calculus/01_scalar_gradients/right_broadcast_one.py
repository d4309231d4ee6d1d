# right: one number seen n times, sums of x with itself
def scalar_gradients(x, a):
    return x.new_ones(()).expand(x.shape), x + x, a.clone()
