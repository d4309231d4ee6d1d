# loses test_takes_any_shape: not summed
def l2_penalty(w):
    return (w * w).sum((0, 1)) / 2 if w.dim() > 1 else (w * w).sum() / 2
