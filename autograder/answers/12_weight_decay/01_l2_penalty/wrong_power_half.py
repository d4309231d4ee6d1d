# loses test_gradient_is_w: nan gradient at 0
def l2_penalty(w):
    return ((w * w).sum() ** 0.5) ** 2 / 2
