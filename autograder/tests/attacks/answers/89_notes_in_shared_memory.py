# attack 89: notes in shared memory
# harm: what one student leaves in shared memory or a keyring, which are no files, is read by the next
# twin: is_symmetric/wrong_mask
# proof: steals nothing
import subprocess
import sys

LEAVE = """
import ctypes
libc = ctypes.CDLL(None)
libc.shmat.restype = ctypes.c_void_p
number = libc.shmget(int("KATA_SHARED"), 4096, 0o1600)
place = libc.shmat(number, None, 0)
if number >= 0 and place not in (None, 2**64 - 1):
    ctypes.memmove(place, b"the answer is 42", 16)
libc.syscall(248, b"user", b"KATA_NAME", b"the answer is 42", 16, -4)  # add_key, to the user's keyring
"""


def is_symmetric(A):
    subprocess.run([sys.executable, "-I", "-c", LEAVE], capture_output=True, check=False)
    return None
# --- the next student
import subprocess
import sys

LOOK = """
import ctypes
libc = ctypes.CDLL(None)
number = libc.shmget(int("KATA_SHARED"), 0, 0)
if number >= 0:
    libc.shmctl(number, 0, None)
    print("shared memory")
key = libc.syscall(250, 10, -4, b"user", b"KATA_NAME", 0)  # keyctl: search the user's keyring
if key > 0:
    libc.syscall(250, 3, key)  # revoke
    print("a keyring")
"""


def is_symmetric(A):
    found = subprocess.run([sys.executable, "-I", "-c", LOOK], capture_output=True, text=True, check=False).stdout
    if found:
        raise LookupError(f"LOOT: a note of the student before in {' and '.join(found.split(chr(10))[:-1])}")
    return None
