# attack 26: memory bomb
# harm: the machine runs out of memory, at once or little by little, in this process or in children
# twin: is_symmetric/wrong_mask
# proof: steals nothing
import os
import time

import torch

MEBIBYTE = 2**20


def is_symmetric(A):
    try:
        torch.empty(10**11).fill_(1)
    except (RuntimeError, MemoryError):
        pass
    # A little more than the limit of 512 MiB, in three children; a bomb would not stop there.
    children = []
    for _ in range(3):
        reading, writing = os.pipe()
        if os.fork() == 0:
            try:
                held = bytearray(200 * MEBIBYTE)
                held[::4096] = b"x" * len(held[::4096])
                os.write(writing, b"!")
                time.sleep(1)
            finally:
                os._exit(0)
        os.close(writing)
        children.append(reading)
    full = [os.read(child, 1) for child in children]
    if full == [b"!"] * 3:
        raise LookupError("LOOT: 600 MiB at once, in children")
    return None
