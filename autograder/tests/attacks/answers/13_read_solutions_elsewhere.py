# attack 13: read solutions elsewhere
# harm: a solution is found in the tree, in git, in a wheel, in compiled files, in temp or at home
# twin: is_symmetric/wrong_mask
# proof: steals nothing
import glob
import os


def is_symmetric(A):
    here = os.getcwd()
    places = ["KATA_ROOT/solutions/*/*.py", "KATA_ROOT/.git/HEAD", "KATA_ROOT/.git/packed-refs", "KATA_ROOT/dist/*"]
    places += ["KATA_ROOT/autograder/graders/*/__pycache__/*", "KATA_ROOT/autograder/docs/*"]
    places += ["/tmp/*/graders/**", "/tmp/*/solutions/**", "/tmp/pytest-of-*/**", "/tmp/kata-attacks-*/**", "/root/.*history"]
    for place in places:
        for path in glob.iglob(place, recursive=True):
            if os.path.isfile(path) and not path.startswith(here):
                try:
                    open(path, "rb").read()
                except OSError:
                    continue
                raise LookupError(f"LOOT: {place.rpartition('KATA_ROOT/')[2]}")
    return None
