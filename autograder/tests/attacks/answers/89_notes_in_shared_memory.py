# attack 89: notes in shared memory
# harm: what one student leaves in shared memory or a keyring, which are no files, is read by the next
# twin: is_symmetric/wrong_mask
# proof: steals nothing
import ctypes

libc = ctypes.CDLL(None)
libc.shmat.restype = ctypes.c_void_p


def is_symmetric(A):
    number = libc.shmget(int("KATA_SHARED"), 4096, 0o1600)
    place = libc.shmat(number, None, 0)
    if number >= 0 and place not in (None, 2**64 - 1):
        ctypes.memmove(place, b"the answer is 42", 16)
    libc.syscall(248, b"user", b"KATA_NAME", b"the answer is 42", 16, -4)  # add_key, to the user's keyring
    return None
# --- the next student
import ctypes

libc = ctypes.CDLL(None)


def is_symmetric(A):
    found = []
    number = libc.shmget(int("KATA_SHARED"), 0, 0)
    if number >= 0:
        libc.shmctl(number, 0, None)
        found.append("shared memory")
    key = libc.syscall(250, 10, -4, b"user", b"KATA_NAME", 0)  # keyctl: search the user's keyring
    if key > 0:
        libc.syscall(250, 3, key)  # revoke
        found.append("a keyring")
    if found:
        raise LookupError(f"LOOT: a note of the student before in {' and '.join(found)}")
    return None
