# loses test_picks_the_label: column
def pick_probabilities(y_hat, y):
    return y_hat.gather(1, y[:, None])
