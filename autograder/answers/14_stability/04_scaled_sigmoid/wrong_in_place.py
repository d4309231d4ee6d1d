# loses test_gives_the_scaled_sigmoid: input changed
def scaled_sigmoid(x):
    x.data.sigmoid_().mul_(4).sub_(2)
    return x
