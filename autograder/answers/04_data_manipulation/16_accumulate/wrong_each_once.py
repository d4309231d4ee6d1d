# loses test_uses_one_buffer, test_is_vectorised: each part once


def accumulate(parts):
    if not parts:
        raise ValueError("there is nothing to sum")
    first, *others = {id(part): part for part in parts}.values()
    total = first.clone()
    for part in others:
        total += part
    return total
