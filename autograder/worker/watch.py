"""What sees an answer reach for the interpreter, or for what records it.

CPython's audit hooks cannot be removed. What raises no event by itself and no answer needs either (leaving PyTorch's
dispatch modes, starting threads, making operators) is replaced here by functions that raise one. An event counts as
the answer's when the first frame that is not a helper's lies in no library: libraries look at frames all the time.

A function shows its globals and its closure to everybody, without an event. So this module leaves ``sys.modules`` once
it is installed, what it replaced is kept in generators, whose frames can only be had through an event, and nothing here
calls a function that an answer could have replaced.
"""

from __future__ import annotations

import _thread
import sys
import sysconfig
import threading
from collections.abc import Callable, Generator
from pathlib import Path
from types import FrameType, FunctionType, ModuleType
from typing import Any

import torch

Report = Callable[[str], None]
"""Tells the judge what was seen, and does not return."""

_str, _type, _bytes, _int, _any = str, type, bytes, int, any
_getframe = sys._getframe

_FRAMES = "the frames of its callers"
_OBJECTS = "the objects of others (gc)"
_TRACING = "the interpreter's tracing"
_LIMITS = "its limits"
_PROCESS = "the process, through /proc"
_MACHINE_CODE = "a library of machine code"
_MEMORY = "machine memory (ctypes)"
_EVENTS = {
    "ctypes.dlopen": _MACHINE_CODE,
    "sys.addaudithook": "the audit hooks",
    "gc.get_objects": _OBJECTS,
    "gc.get_referrers": _OBJECTS,
    "gc.get_referents": _OBJECTS,
    "sys._getframe": _FRAMES,
    "sys._current_frames": _FRAMES,
    "sys._current_exceptions": _FRAMES,
    "sys.settrace": _TRACING,
    "sys.setprofile": _TRACING,
    "code.__new__": "the code of functions",
    "resource.setrlimit": _LIMITS,
    "resource.prlimit": _LIMITS,
    "kata.modes": "PyTorch's dispatch modes",
    "kata.thread": "a thread, which nothing sees",
    "kata.operator": "operators of its own",
}
_OF_CTYPES = frozenset(
    f"ctypes.{name}"
    for name in (
        *("cdata", "cdata/buffer", "call_function", "string_at", "wstring_at", "PyObj_FromPtr", "addressof"),
        *("memoryview_at", "dlsym", "dlsym/handle"),
    )
)
_BY_NAME = frozenset(
    ("sys._getframe", "gc.get_objects", "gc.get_referrers", "gc.get_referents", "sys.settrace", "sys.setprofile")
)
_NEVER = (_PROCESS, _MACHINE_CODE)
"""What no library does on an answer's behalf either."""
_OF_ATTRIBUTES = frozenset(("object.__getattr__", "object.__setattr__"))
_OF_FILES = frozenset(("open", "os.symlink", "os.link", "os.chdir", "import", "compile"))
_WATCHED = frozenset(_EVENTS) | _OF_CTYPES | _OF_ATTRIBUTES | _OF_FILES

_FRAME_ATTRIBUTES = ("tb_frame", "gi_frame", "cr_frame", "ag_frame")
_CODE_ATTRIBUTES = ("__code__", "__defaults__", "__kwdefaults__")
_HELPERS = (
    *("/inspect.py", "/contextlib.py", "/threading.py", "/thread.py", "/pool.py"),
    *("/worker/watch.py", "/torch/library.py", "/_library/custom_ops.py"),
    *("/utils/_python_dispatch.py", "/utils/_mode_utils.py"),
)
"""Library files that do for others what is watched here."""
_HELPING = ("walk_stack", "walk_tb", "currentframe")
"""Functions that hand frames to whoever calls them."""
_KEEPING = ("getgeneratorstate", "getcoroutinestate", "getasyncgenstate")
"""Functions of helpers that look at a frame and hand out a word."""
_TOLD_TO_ALL = frozenset(
    (
        *("meminfo", "cpuinfo", "stat", "loadavg", "uptime", "version"),
        *(f"self/{name}" for name in ("status", "stat", "statm")),
    )
)
"""Figures in ``/proc`` that are read to see how much memory or time something takes."""

_MODE_FUNCTIONS = (
    *("_pop_torch_dispatch_stack", "_get_dispatch_stack_at", "_get_dispatch_mode", "_unset_dispatch_mode"),
    *("_DisableTorchDispatch", "_DisablePythonDispatcher", "_ExcludeDispatchKeyGuard", "_ForceDispatchKeyGuard"),
    *("_SetExcludeDispatchKeyGuard", "_IncludeDispatchKeyGuard", "_AutoDispatchBelowAutograd"),
    *("_AutoDispatchBelowADInplaceOrView", "_dispatch_tls_set_dispatch_key_excluded"),
    *("_dispatch_tls_set_dispatch_key_included",),
)


def _libraries() -> tuple[str, ...]:
    folders = {sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    folders |= {str(Path(file).parent.parent) for file in (str(torch.__file__), __file__)}
    real = {str(Path(folder).resolve()) for folder in folders}
    # The last three are names that Python, NumPy and the judge give to code that lies in no file.
    return (*(f"{folder}/" for folder in folders | real), "<frozen ", "<__array_function__", "<argument>")


_LIBRARIES = _libraries()
_OURS = str(Path(__file__).parent)


def install() -> Callable[[Report], None]:
    """Watch from now on. Returns what arms the watch; nothing can disarm it."""
    armed: list[Report] = []
    sys.addaudithook(_hook(armed))
    for name in _MODE_FUNCTIONS:
        _replace(torch._C, name, "kata.modes")
    _replace(torch._C, "_dispatch_library", "kata.operator")
    _replace(_thread, "start_new_thread", "kata.thread")
    _replace(_thread, "start_new", "kata.thread")
    del sys.modules[__name__]
    package, _, module = __name__.rpartition(".")
    delattr(sys.modules[package], module)
    return armed.append


# --- the hook ---------------------------------------------------------------------------------------------------


def _hook(armed: list[Report]) -> Callable[[str, tuple[Any, ...]], None]:
    looking = False

    def hook(event: str, args: tuple[Any, ...]) -> None:
        nonlocal looking
        if not armed or looking or event not in _WATCHED:
            return
        looking = True  # looking raises events itself
        what = _reached(event, args)
        guilty = what in _NEVER or (what is not None and _is_answers(_getframe(1), _names(event, args)))
        looking = False
        if guilty:
            armed[0](what or "")

    return hook


def _reached(event: str, args: tuple[Any, ...]) -> str | None:
    """What an event reaches for, whoever does."""
    if event in _OF_CTYPES:
        return _MEMORY
    if event in _OF_ATTRIBUTES:
        return _by_attribute(*args[:2])
    if event in _OF_FILES:
        return _by_file(event, args)
    return _EVENTS[event]


def _names(event: str, args: tuple[Any, ...]) -> tuple[str, ...]:
    """What code that does this itself calls it by; none where it may go by any name."""
    if event in _OF_ATTRIBUTES:
        return args[1:2]
    return (event.rpartition(".")[2],) if event in _BY_NAME else ()


def _by_attribute(owner: Any, name: str) -> str | None:
    if name in _FRAME_ATTRIBUTES:
        return _FRAMES
    if name in _CODE_ATTRIBUTES and _type(owner) is FunctionType and owner.__code__.co_filename.startswith(_OURS):
        return "the code of the recorder"
    return None


def _by_file(event: str, args: tuple[Any, ...]) -> str | None:
    if event == "compile":  # code that would pass for a library's
        return "the names of library files" if _type(args[1]) is _str and args[1].startswith(_LIBRARIES) else None
    if event == "import":  # a file name means machine code
        outside = _type(args[1]) is _str and not args[1].startswith(_LIBRARIES)
        return _MACHINE_CODE if outside else None
    path = args[0].decode("utf-8", "replace") if _type(args[0]) is _bytes else args[0]
    if _type(path) is _str:
        parts = path.split("/")
        folders = parts[:-1] if event == "open" else parts
        return _PROCESS if ("proc" in folders or "fd" in folders) and not _is_told_to_all(event, path) else None
    return None if _type(path) is _int else _PROCESS  # a path that decides later what it is


def _is_told_to_all(event: str, path: str) -> bool:
    if event != "open" or not path.startswith("/proc/"):
        return False
    owner, slash, name = path[6:].partition("/")
    return f"self/{name}" in _TOLD_TO_ALL if slash and owner.isdecimal() else path[6:] in _TOLD_TO_ALL


def _is_answers(frame: FrameType | None, names: tuple[str, ...]) -> bool:
    """Whether the first frame that is not a helper's is in no library, or is one that calls whatever it is handed."""
    while frame is not None:
        code = frame.f_code
        if not code.co_filename.startswith(_LIBRARIES):
            return True
        if names and not _any(name in code.co_names or name in code.co_consts for name in names):
            return True
        names = ()
        if code.co_name in _KEEPING:
            return False
        if not (code.co_filename.endswith(_HELPERS) or code.co_name in _HELPING):
            return False
        frame = frame.f_back
    return False


# --- what raises no event by itself -----------------------------------------------------------------------------

_OWN = f"{__package__}."
"""These modules need the originals."""


def _replace(owner: ModuleType, name: str, event: str) -> None:
    """Put a function that raises ``event`` in place of ``owner.name``, wherever it was imported to."""
    original = vars(owner).get(name)
    if original is None:
        return  # another version of PyTorch or Python
    watched = _watched(original, event)
    for module in list(sys.modules.values()):
        if isinstance(module, ModuleType) and not module.__name__.startswith(_OWN):
            space = vars(module)
            for key in [key for key, value in space.items() if value is original]:
                space[key] = watched
    threading._start_new_thread = _thread.start_new_thread  # type: ignore[attr-defined]  # private there


def _watched(original: Callable[..., Any], event: str) -> Callable[..., Any]:
    keeper = _kept(original, event)
    next(keeper)
    pass_on = keeper.send

    def watched(*args: Any, **kwargs: Any) -> Any:
        raised, result = pass_on((args, kwargs))
        if raised is not None:
            raise raised
        return result

    # Without globals, which would lead to this module.
    return FunctionType(watched.__code__, {}, original.__name__, None, watched.__closure__)


def _kept(original: Callable[..., Any], event: str) -> Generator[Any, Any, None]:
    audit = sys.audit
    reply: tuple[BaseException | None, Any] = None, None
    while True:
        args, kwargs = yield reply
        try:
            audit(event)
            reply = None, original(*args, **kwargs)
        except BaseException as raised:  # noqa: BLE001 - it is raised where the original would have raised it
            reply = raised, None
