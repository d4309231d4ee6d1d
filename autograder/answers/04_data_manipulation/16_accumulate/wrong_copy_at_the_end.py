# loses test_uses_one_buffer: two buffers
def accumulate(parts):
    if not parts:
        raise ValueError
    even, odd = parts[0].clone(), None
    for part in parts[1:]:
        even += part
    return even * 1
