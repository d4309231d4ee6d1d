# loses test_gives_half_the_sum_of_squares: wrong type
def l2_penalty(w):
    return (w * w).sum().item() / 2
