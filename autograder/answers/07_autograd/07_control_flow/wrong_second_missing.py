# loses test_gradient_of_a_single_number, test_gradient_of_a_vector, test_is_vectorised: not implemented
def double_until_large(a):
    b = a * 2
    while b.norm() < 1000:
        b = b * 2
    return b if b.sum() > 0 else 100 * b


def control_flow_grad(a):
    raise NotImplementedError("your code here | 在这里写代码")
