# attack 67: another class
# harm: the recorder is made an object of a class that tells another story
# twin: accumulate/wrong_sum_checked
# proof: gains nothing
from torch.utils._python_dispatch import _get_current_dispatch_mode


def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add")
    mode = _get_current_dispatch_mode()
    kind = type(mode)
    if kind.__name__ != "Blind":
        mode.__class__ = type("Blind", (kind,), {"_bytes_alive": lambda self: 0, "_first_seen": lambda self, tensor: 0})
    total = parts[0].clone()
    for part in parts[1:]:
        total = total + part
    return total
