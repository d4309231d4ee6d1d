# loses test_makes_nothing_square, test_takes_any_sizes: XtX formed
def least_squares_gradient(X, w, y):
    import torch

    left, values, right = torch.linalg.svd(X, full_matrices=True)
    k = len(values)
    residual = left[:, :k] @ (values * (right[:k] @ w)) - y
    return 2 * right[:k].T @ (values * (left[:, :k].T @ residual))
