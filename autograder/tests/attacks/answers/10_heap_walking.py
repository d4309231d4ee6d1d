# attack 10: heap walking
# harm: graders and solutions are found among the modules and objects of the process
# twin: is_symmetric/wrong_mask
# proof: steals nothing
import gc
import linecache
import sys


def is_symmetric(A):
    wanted = ("graders", "solutions", "grading", "_pytest", "pytest")
    if found := [name for name in sys.modules if name.split(".")[0] == "autograder" or any(w in name.split(".") for w in wanted)]:
        raise LookupError(f"LOOT: {found[:3]} of the modules")
    if found := [name for name in linecache.cache if "/graders/" in name or "/solutions/" in name]:
        raise LookupError(f"LOOT: {found[:3]} of linecache")
    functions = [f for f in gc.get_objects() if type(f) is type(is_symmetric)]
    if found := [f.__name__ for f in functions if (f.__module__ or "").startswith(("autograder.grad", "_pytest"))]:
        raise LookupError(f"LOOT: {found[:3]} of the heap")
    return None
