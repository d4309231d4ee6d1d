# right: a helper that passes the buffer on
def _into(buffer, parts):
    if not parts:
        return buffer
    buffer += parts[0]
    return _into(buffer, parts[1:])


def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add up")
    shape = parts[0].shape
    return _into(parts[0].new_zeros(shape), parts)
