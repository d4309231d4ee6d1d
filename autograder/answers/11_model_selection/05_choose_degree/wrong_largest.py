# loses test_chooses_the_best_on_validation: chosen on the training part
def choose_degree(x_train, y_train, x_valid, y_valid, max_degree):
    return max_degree
