# loses test_sums_the_parts: adds into a part
def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add up")
    for part in parts[:-1]:
        parts[-1].add_(part)
    return parts[-1].clone()
