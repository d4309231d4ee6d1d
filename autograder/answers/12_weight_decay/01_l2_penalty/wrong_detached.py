# loses test_gradient_is_w: no gradient
def l2_penalty(w):
    return (w.detach() ** 2).sum() / 2
