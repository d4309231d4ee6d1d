# loses test_is_vectorised: element loop
def least_squares_gradient(X, w, y):
    gradient = w.new_zeros(w.shape)
    for i in range(len(y)):
        gradient += 2 * (X[i] @ w - y[i]) * X[i]
    return gradient
