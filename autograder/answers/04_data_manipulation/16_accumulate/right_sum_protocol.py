# right: sum over an object that adds in place


class Buf:
    def __init__(self):
        self.t = None

    def __add__(self, p):
        if self.t is None:
            self.t = p.clone()
        else:
            self.t += p
        return self


def accumulate(parts):
    if not parts:
        raise ValueError
    return sum(parts, Buf()).t
