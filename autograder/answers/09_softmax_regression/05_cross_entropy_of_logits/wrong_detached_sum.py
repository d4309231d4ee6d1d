# loses test_gradient_is_right: wrong gradient
def cross_entropy_of_logits(o, y):
    z = o - o.amax(1, keepdim=True)
    return z.exp().sum(1).log().detach() - z[range(len(z)), y]
