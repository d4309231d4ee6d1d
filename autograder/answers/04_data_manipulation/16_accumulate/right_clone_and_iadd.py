# right: a clone of the first part, the others added in place
def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add up")
    total = parts[0].clone()
    for part in parts[1:]:
        total += part
    return total
