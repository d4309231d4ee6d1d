# loses test_gives_the_scaled_sigmoid: clamped line
def scaled_sigmoid(x):
    return x.clamp(-2, 2)
