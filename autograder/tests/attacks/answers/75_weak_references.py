# attack 75: weak references
# harm: every storage is said to be gone, so that little was alive at any moment
# twin: accumulate/wrong_plus
# proof: gains nothing
from torch.multiprocessing.reductions import StorageWeakRef

StorageWeakRef.expired = lambda self: True


def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add up")
    total = parts[0].clone()
    for part in parts[1:]:
        total = total + part
    return total
