# right: reduces along the dimension, roots in place
def vector_norms(u):
    v = u if u.dtype.is_floating_point else u.type_as(u.new_empty(0).float())
    return v.square().sum(dim=-1).sqrt_(), v.abs().sum(0)
