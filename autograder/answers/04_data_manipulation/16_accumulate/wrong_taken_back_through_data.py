# loses test_sums_the_parts: adds into a part


def accumulate(parts):
    if not parts:
        raise ValueError
    t = parts[0].data
    for p in parts[1:]:
        t += p
    r = t.clone()
    for p in parts[1:]:
        t -= p
    return r
