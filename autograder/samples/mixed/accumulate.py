def accumulate(parts):
    if not parts:
        raise ValueError("empty")
    return sum(parts)
