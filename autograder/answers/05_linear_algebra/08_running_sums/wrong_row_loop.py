# loses test_is_vectorised: element loop
def running_sums(A):
    down, along = A.clone(), A.clone()
    for i in range(1, A.shape[0]):
        down[i] += down[i - 1]
    for j in range(1, A.shape[1]):
        along[:, j] += along[:, j - 1]
    return down, along
