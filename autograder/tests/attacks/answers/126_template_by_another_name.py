# attack 126: template by another name
# harm: a template is applied under another name, and reads private names
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
def probe():
    pass


fill = str.format
found = ""
text = "{0.__glo" + "bals__}"
found = fill(text, probe)[:40]


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
