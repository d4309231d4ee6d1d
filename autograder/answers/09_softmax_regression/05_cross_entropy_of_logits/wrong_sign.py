# loses test_gives_each_loss: sign
def cross_entropy_of_logits(o, y):
    z = o - o.amax(1, keepdim=True)
    return z[range(len(z)), y] - z.exp().sum(1).log()
