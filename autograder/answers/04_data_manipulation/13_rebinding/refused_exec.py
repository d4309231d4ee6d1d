# refused: exec
import torch


def rebinding(x, y):
    names = {"x": x, "y": y, "z": torch.zeros_like(y)}
    kept = {}
    for statement in ("x = x + y", "z[:] = x + y", "x += y"):
        target = statement[0]
        before = names[target]
        exec(statement, names)
        kept[statement] = names[target] is before
    return kept
