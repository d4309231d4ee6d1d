# loses test_uses_one_buffer: copies every part
def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add up")
    parts = [part.clone() for part in parts]
    for part in parts[1:]:
        parts[0] += part
    return parts[0]
