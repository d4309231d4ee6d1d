# right: clears a window and adds
import operator


def fill_rows(x, start, stop, value):
    window = operator.getitem(x, (slice(start, stop), ...))
    window.zero_()
    window += value
    return x
