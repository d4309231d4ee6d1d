# loses test_sums_the_parts: none
def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add up")
    total = parts[0].clone()
    total += parts[1]
    total += parts[2]
    return total
