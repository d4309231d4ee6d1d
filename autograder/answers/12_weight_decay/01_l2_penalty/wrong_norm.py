# loses test_gives_half_the_sum_of_squares: norm without square
def l2_penalty(w):
    return w.norm() / 2
