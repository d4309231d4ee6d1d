# loses test_refuses_an_empty_list: no exception
def accumulate(parts):
    if not parts:
        return None
    total = parts[0].clone()
    for part in parts[1:]:
        total += part
    return total
