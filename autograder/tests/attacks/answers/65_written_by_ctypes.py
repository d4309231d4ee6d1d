# attack 65: written by ctypes
# harm: the recorder's compiled code is rewritten in memory, so that no storage is ever new
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
import ctypes
import dis

from torch.utils._python_dispatch import TorchDispatchMode


def always(code, number):
    """Bytecode that returns this number at once, for 3.11 and later."""
    constant = code.co_consts.index(number)
    if "RETURN_CONST" in dis.opmap:
        return bytes([dis.opmap["RESUME"], 0, dis.opmap["RETURN_CONST"], constant])
    return bytes([dis.opmap["RESUME"], 0, dis.opmap["LOAD_CONST"], constant, dis.opmap["RETURN_VALUE"], 0])


for kind in TorchDispatchMode.__subclasses__():
    method = vars(kind).get("_first_seen")
    if method is not None and 0 in method.__code__.co_consts:
        new = always(method.__code__, 0)
        ctypes.memmove(id(method.__code__) + type(method.__code__).__basicsize__, new, len(new))


def add_in_place(x, y):
    x[:] = x + y
    return x
