# attack 42: report injection
# harm: names, texts and reprs become commands, markup, formulas or escape sequences in somebody's report
# twin: is_symmetric/wrong_mask
# proof: injects nothing
import sys

SIGNS = "\x1b[2J\x1b]0;owned\x07::error file=a.py::forged\n::add-mask::x\r\n##[command]x<script>alert(1)</script><img src=x>[a](http://b) | 9/9 |\n=cmd|' /C calc'!A0\u202e]]>\x00\ud800@everyone #1"


class Named:
    def __repr__(self):
        return SIGNS

    __str__ = __repr__


def is_symmetric(A):
    print(SIGNS)
    print(SIGNS, file=sys.stderr)
    if A.device.type == "cpu":
        name = type(SIGNS.replace("\0", ""), (ValueError,), {})
        raise name(SIGNS)
    return type("a\n::notice::owned" + SIGNS[:60].replace("\0", ""), (), {"__repr__": lambda self: SIGNS})()
