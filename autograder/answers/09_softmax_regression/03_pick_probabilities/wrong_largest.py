# loses test_picks_the_label: largest
def pick_probabilities(y_hat, y):
    return y_hat.max(1).values
