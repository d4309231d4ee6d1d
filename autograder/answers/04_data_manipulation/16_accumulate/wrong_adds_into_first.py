# loses test_sums_the_parts: adds into a part
def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add up")
    total = parts[0]
    for part in parts[1:]:
        total += part
    return total
