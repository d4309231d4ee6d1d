# loses test_is_stable, test_gradient_is_right: overflow
def cross_entropy_of_logits(o, y):
    return o.exp().sum(1).log() - o[range(len(o)), y]
