# loses test_is_stable, test_gradient_is_right: one maximum for all
def cross_entropy_of_logits(o, y):
    z = o - o.max()
    return z.exp().sum(1).log() - z[range(len(z)), y]
