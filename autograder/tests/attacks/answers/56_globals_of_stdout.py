# attack 56: globals of stdout
# harm: the globals of the method that catches what is printed lead to the recorder, which is replaced
# twin: accumulate/wrong_sum_checked
# proof: gains nothing
import sys

scope = type(sys.stdout).write.__globals__ if hasattr(type(sys.stdout).write, "__globals__") else {}
if "Recorder" in scope:
    real = scope["Recorder"]

    class Blind(real):
        def _first_seen(self, tensor):
            return 0

        def _bytes_alive(self):
            return 0

    scope["Recorder"] = Blind


def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add")
    total = parts[0].clone()
    for part in parts[1:]:
        total = total + part
    return total
