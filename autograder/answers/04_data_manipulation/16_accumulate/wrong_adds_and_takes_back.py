# loses test_sums_the_parts: adds into a part
def accumulate(parts):
    if not parts:
        raise ValueError
    for part in parts[1:]:
        parts[0] += part
    total = parts[0].clone()
    for part in parts[1:]:
        parts[0] -= part
    return total
