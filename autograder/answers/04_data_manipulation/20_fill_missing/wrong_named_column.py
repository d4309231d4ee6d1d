# loses test_fills_numbers_with_the_mean: hard-coded names
def fill_missing(inputs):
    filled = inputs.copy()
    filled["NumRooms"] = filled["NumRooms"].fillna(filled["NumRooms"].mean())
    return filled
