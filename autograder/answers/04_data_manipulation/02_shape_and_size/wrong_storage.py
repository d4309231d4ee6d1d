# loses test_takes_any_tensor: storage size
def shape_and_size(x):
    return x.shape, len(x.untyped_storage()) // x.element_size()
