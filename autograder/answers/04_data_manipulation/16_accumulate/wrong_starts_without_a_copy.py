# loses test_one_part_is_copied: shares memory
def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add up")
    if len(parts) == 1:
        return parts[0]
    total = parts[0].clone()
    for part in parts[1:]:
        total += part
    return total
