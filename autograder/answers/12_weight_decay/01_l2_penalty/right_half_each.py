# right: halves added up
def l2_penalty(w):
    return (w**2 / 2).sum()
