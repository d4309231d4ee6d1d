# loses test_marks_and_counts: wrong shape
def compare(x, y):
    places = (x == y).nonzero()
    return places, len(places)
