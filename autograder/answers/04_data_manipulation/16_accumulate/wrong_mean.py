# loses test_sums_the_parts: mean
def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add up")
    total = parts[0].clone()
    for part in parts[1:]:
        total += part
    return total / len(parts)
