# loses test_gives_half_the_sum_of_squares: kept dimension
def l2_penalty(w):
    return (w * w).sum().reshape(1) / 2
