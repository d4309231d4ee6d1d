# loses test_takes_any_shape: wrong dtype
def l2_penalty(w):
    return (w.float() ** 2).sum() / 2
