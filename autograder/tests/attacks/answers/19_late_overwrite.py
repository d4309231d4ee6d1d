# attack 19: late overwrite
# harm: a process waits in the background and rewrites results after the grader
# twin: is_symmetric/wrong_mask
# proof: marks nothing
import atexit
import subprocess
import sys
import threading
import time

LATE = "import time; time.sleep(1.5); open('KATA_MARKS/KATA_NAME', 'w').close()"
atexit.register(lambda: open("KATA_MARKS/KATA_NAME-at-exit", "w").close())
threading.Thread(target=lambda: (time.sleep(1), open("KATA_MARKS/KATA_NAME-thread", "w").close()), daemon=True).start()


def is_symmetric(A):
    try:
        subprocess.Popen([sys.executable, "-I", "-c", LATE], start_new_session=True)
    except OSError:
        pass
    return None
