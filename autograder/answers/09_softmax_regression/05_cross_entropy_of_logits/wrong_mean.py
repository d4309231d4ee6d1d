# loses test_gives_each_loss: mean
def cross_entropy_of_logits(o, y):
    z = o - o.amax(1, keepdim=True)
    return (z.exp().sum(1).log() - z[range(len(z)), y]).mean()
