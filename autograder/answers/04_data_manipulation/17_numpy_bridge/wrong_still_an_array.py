# loses test_tensor_has_values_and_dtype, test_tensor_is_independent: wrong type
def to_numpy(x):
    return x.detach().cpu().numpy()


def to_tensor(a):
    return a.copy()
