# loses test_gradient_is_w: wrong gradient
def l2_penalty(w):
    return (w.detach() * w).sum() / 2
