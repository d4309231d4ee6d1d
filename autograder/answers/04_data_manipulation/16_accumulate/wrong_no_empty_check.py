# loses test_refuses_an_empty_list: wrong exception
def accumulate(parts):
    total = parts[0].clone()
    for part in parts[1:]:
        total += part
    return total
