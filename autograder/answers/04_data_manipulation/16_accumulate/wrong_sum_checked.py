# loses test_uses_one_buffer: two buffers
def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add up")
    return sum(parts[1:], parts[0].clone())
