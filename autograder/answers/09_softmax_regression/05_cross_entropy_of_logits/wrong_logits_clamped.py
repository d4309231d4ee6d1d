# loses test_is_stable, test_gradient_is_right: clamped
def cross_entropy_of_logits(o, y):
    z = o.clamp(-80, 80)
    return z.exp().sum(1).log() - z[range(len(z)), y]
