# attack 20: survivors
# harm: a process that has left its session lives on and meets the next student
# twin: is_symmetric/wrong_mask
# proof: leaves nobody
import os
import shutil
import signal
import time


def is_symmetric(A):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
                signal.signal(number, signal.SIG_IGN)
            try:
                shutil.copy(shutil.which("sleep"), "kata-20")
                os.execv("./kata-20", ["sleep", "600"])
            finally:
                os._exit(1)
        os._exit(0)
    time.sleep(0.2)
    return None
# --- the next student
import pathlib


def is_symmetric(A):
    for name in pathlib.Path("/proc").glob("[0-9]*/comm"):
        try:
            if name.read_text().strip() == "kata-20":
                raise LookupError("LOOT: a process of the student before")
        except OSError:
            pass
    return None
