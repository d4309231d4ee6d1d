# attack 88: notes in temp
# harm: what one student leaves in a temp folder is read by the next
# twin: is_symmetric/wrong_mask
# proof: steals nothing
import os
import pathlib

PLACES = ("note", "..", "/tmp", "/dev/shm", "/var/tmp", "/run", "/kata", "/dev", "/")


def is_symmetric(A):
    os.makedirs("deep/er", exist_ok=True)
    for place in PLACES:
        path = pathlib.Path(place, "KATA_NAME") if place != "note" else pathlib.Path("deep/er/KATA_NAME")
        try:
            path.write_text("the answer is 42")
        except OSError:
            pass
    return None
# --- the next student
import os
import pathlib

PLACES = ("note", "..", "/tmp", "/dev/shm", "/var/tmp", "/run", "/kata", "/dev", "/")


def is_symmetric(A):
    found = []
    for place in PLACES:
        path = pathlib.Path(place, "KATA_NAME") if place != "note" else pathlib.Path("deep/er/KATA_NAME")
        try:
            path.read_text()
            found.append(place)
            path.unlink()
        except OSError:
            pass
    if found:
        raise LookupError(f"LOOT: a note of the student before in {' and '.join(found)}")
    return None
