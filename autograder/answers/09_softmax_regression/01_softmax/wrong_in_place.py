# loses test_gives_probabilities: input changed
def softmax(X):
    X -= X.amax(-1, keepdim=True)
    e = X.exp()
    return e / e.sum(-1, keepdim=True)
