# attack 42: report injection
# harm: names, texts and reprs become commands, markup, formulas or escape sequences in somebody's report
# twin: is_symmetric/wrong_mask
# proof: injects nothing
import sys

SIGNS = "\x1b[2J\x1b]0;owned\x07\n::error file=a.py::forged\r\n::add-mask::x\n##[command]x"


def is_symmetric(A):
    print(SIGNS)
    print(SIGNS, file=sys.stderr)
    raise type(SIGNS, (ValueError,), {"__str__": lambda self: SIGNS})(SIGNS)
# --- the next student
SIGNS = "<script>alert(1)</script><img src=x>[a](http://b) |9/9|\n# Title @everyone"


def is_symmetric(A):
    return type(SIGNS, (), {"__repr__": lambda self: SIGNS})()
# --- the next student
SIGNS = "=cmd|' /C calc'!A0\u202e]]><testcase/>&x;\x07\x9b31m%0A::set-output name=score::9"


def is_symmetric(A):
    print(SIGNS)
    return type(SIGNS, (), {"__repr__": lambda self: SIGNS})()
# --- the next student
def is_symmetric(A):
    print("\ud800")
    raise type("\ud800\udfff", (ValueError,), {})("\ud800")
