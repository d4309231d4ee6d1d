# loses test_gives_half_the_sum_of_squares: not reduced
def l2_penalty(w):
    return w.T @ w / 2
