# loses test_visits_no_elements: element loop
def shape_and_size(x):
    count = 0
    for value in x.flatten():
        count += int(value.item() == value.item() or True)
    return x.shape, count
