# attack 97: name of the main program
# harm: a function renames the module, and code that is never run is run after all
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
def rename():
    global __name__
    __name__ = "__main__"


found = ""
rename()
if __name__ == "__main__":
    import builtins

    found = builtins.eval("'Python itself'")


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
