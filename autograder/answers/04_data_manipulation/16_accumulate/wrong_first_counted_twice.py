# loses test_sums_the_parts: first part twice
def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add up")
    total = parts[0].clone()
    for part in parts:
        total += part
    return total
