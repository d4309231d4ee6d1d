# loses test_uses_one_buffer: two buffers
def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add up")
    total = parts[0].clone()
    for part in parts[1:]:
        total = total + part
    return total
