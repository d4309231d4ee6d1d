# attack 68: builtins replaced
# harm: whoever counts with sum, max and len counts nothing
# twin: accumulate/wrong_sum_checked
# proof: gains nothing
import builtins

real = builtins.sum
builtins.sum = lambda *args: 0 if args and type(args[0]).__name__ == "generator" else real(*args)
builtins.max = lambda *args, **kwargs: args[0] if len(args) > 1 else sorted(args[0])[-1]


def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add")
    total = parts[0].clone()
    for part in parts[1:]:
        total = total + part
    return total
