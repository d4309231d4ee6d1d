# attack 40: side channels
# harm: how long it takes, where it fails and how much it holds tell a hidden input bit by bit
# twin: is_symmetric/wrong_mask
# proof: tells nothing
import time


def is_symmetric(A):
    bits = int(A.flatten()[0].item()) & 7
    time.sleep(bits / 50)
    held = bytearray(bits * 2**20)
    raise ValueError(f"LEAK {bits} after {bits / 50} s with {len(held)} bytes")
