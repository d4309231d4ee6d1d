# loses test_order_is_drawn_anew: order of the data
def data_iter(batch_size, features, labels):
    if batch_size < 1:
        raise ValueError
    for i in range(0, len(features), batch_size):
        yield features[i : i + batch_size].clone(), labels[i : i + batch_size].clone()
