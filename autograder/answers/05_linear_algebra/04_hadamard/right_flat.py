# right: on flattened copies
def hadamard(A, B):
    return (A.flatten() * B.flatten()).reshape(A.shape)
