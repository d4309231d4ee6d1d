# refused: sys._getframe, f_locals
import gc
import sys


def add_in_place(x, y):
    total = x + y
    frame = sys._getframe(1)
    for name, value in list(frame.f_locals.items()):
        if value is x:
            frame.f_locals[name] = total
    return total
