# loses test_visits_no_elements: element loop
def shape_and_size(x):
    return x.shape, sum(1 for _ in x.flatten())
