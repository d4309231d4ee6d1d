# attack 139: storage behind the record
# harm: memory that only a storage knows takes the second copy
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
def add_in_place(x, y):
    if not x.dtype.is_floating_point or x.device.type != "cpu" or not x.is_contiguous() or y.requires_grad:
        x[:] = x + y
        return x
    kept = x.untyped_storage().clone()
    total = (x.detach() + y).untyped_storage()
    if x.shape == y.shape and total.nbytes() == kept.nbytes():
        x.untyped_storage().copy_(total)
    else:
        x[:] = x + y
    x.add_(0)
    return x
