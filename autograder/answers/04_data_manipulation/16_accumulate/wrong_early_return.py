# loses test_sums_the_parts: return inside the loop
def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add up")
    total = parts[0].clone()
    for part in parts[1:]:
        total += part
        return total
    return total
