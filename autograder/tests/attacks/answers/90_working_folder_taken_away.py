# attack 90: working folder taken away
# harm: the server stands in no folder any more, and whoever is given a file cannot be graded
# twin: is_symmetric/wrong_mask
# proof: spoils nobody
import os


def is_symmetric(A):
    here = os.getcwd()
    if os.path.basename(here).startswith("kata-"):
        try:
            os.rmdir(here)
        except OSError:
            pass
    return None
# --- the next student
def is_symmetric(A):
    return None
