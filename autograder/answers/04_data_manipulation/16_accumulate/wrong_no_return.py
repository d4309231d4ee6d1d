# loses test_sums_the_parts: nothing returned
def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add up")
    total = parts[0].clone()
    for part in parts[1:]:
        total += part
