"""Closed ways around the language of answers: ways that its text cannot show. They are closed before an answer loads.

Each closing names the attack that it prevents. None of them accuses: a closed way raises an ordinary exception.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

_NOT_FOR_ANSWERS = ("/proc", "/sys", "/dev/fd", "/dev/mem", "/dev/shm")  # noqa: S108 - names to refuse
_ALLOWED = ("meminfo", "cpuinfo", "stat", "loadavg", "uptime", "version", "self/status", "self/stat", "self/statm")
_FIGURES = frozenset(f"/proc/{name}" for name in _ALLOWED)
"""Figures that people read to see how much memory or time something takes."""

_NO_AGGREGATES = frozenset(
    ("load", "fromfile", "memmap", "fromregex", "DataSource", "to_pickle", "to_hdf", "to_sql", "to_clipboard")
)
"""Functions that read or write more than numbers; no table is summed up by them."""

_LAST_STREAM = 2
"""Descriptors up to this one are the standard streams."""


BESIDE = (
    "IPython",
    "d2l",
    "einops",
    "matplotlib",
    "matplotlib_inline",
    "rich",
    "seaborn",
    "torchinfo",
    "torchsummary",
    "tqdm",
)
"""Packages that an answer may import where it does without them, as for a picture. Nobody looked through them."""


def close_modules() -> None:
    """Close the ways through imports, in the server, after it has imported all that it needs."""
    for name in (*BESIDE, "pandas"):
        # Attack: a package that happens to be installed hands out modules that are not part of the language. And an
        # answer that imports pandas by itself would have it as it is, without the closings below.
        sys.modules[name] = None  # type: ignore[assignment]  # how Python notes that there is no such module
    _close_ourselves()


def open_pandas() -> None:
    """Let pandas be imported again, for :func:`close_tables`."""
    if sys.modules.get("pandas") is None:
        sys.modules.pop("pandas", None)


def close_files() -> None:
    """Close the ways through files, in a fork. Nothing can open them again."""
    sys.addaudithook(_file_hook())


def _file_hook() -> Any:
    """Return an audit hook that refuses files through which a process can be changed.

    Attack: ``open("/proc/self/mem")`` writes any memory, ``open(3)`` speaks on the channel to the judge. A path is
    computed at run time, and a link hides where it leads.
    """
    real, text, number, refused, figures = os.path.realpath, str, int, _NOT_FOR_ANSWERS, _FIGURES
    own = f"/proc/{os.getpid()}/"

    def hook(event: str, args: tuple[Any, ...]) -> None:
        if event != "open":
            return
        path = args[0]
        if type(path) is number and path > _LAST_STREAM:
            raise PermissionError("answers open files by name, not by number")
        if type(path) is bytes:
            path = path.decode("utf-8", "replace")
        if type(path) is not text:
            return
        where = real(path)
        if where.startswith(refused) and where.replace(own, "/proc/self/") not in figures:
            raise PermissionError("this file is not for answers")

    return hook


def close_tables() -> None:
    """Close three ways through pandas, in the server that has imported it.

    Attack: ``df.agg("ev" + "al", …)`` compiles text to code. ``df.agg("lo" + "ad", …)`` is NumPy's load of pickled
    code. ``df.agg("_" + "mgr")`` reads the inside of a table. Tables offer their columns as attributes. So a column or
    key named ``__array_interface__`` makes a table look like an array at any address.
    """
    import pandas as pd
    from pandas.core.apply import Apply  # type: ignore[import-not-found]  # its stubs leave it out
    from pandas.core.generic import NDFrame

    def refuse(*_: Any, **__: Any) -> None:
        raise NameError("text is not evaluated in an answer: filter a table by a mask, as in df[df.a > 1]")

    for owner, name in ((pd, "eval"), (pd.DataFrame, "eval"), (pd.DataFrame, "query")):
        setattr(owner, name, refuse)
    apply: Any = Apply

    def by_public_name(way: Any) -> Any:
        def applied(self: Any, *args: Any, **kwargs: Any) -> Any:
            for name in (self.func, *args):
                if type(name) is str and (name.startswith("_") or name in _NO_AGGREGATES):
                    raise AttributeError(f"'{name}' is not a valid function for a table")
            return way(self, *args, **kwargs)

        return applied

    apply.apply_str, apply._apply_str = by_public_name(apply.apply_str), by_public_name(apply._apply_str)
    tables: Any = NDFrame  # its stubs hide __getattr__
    column_as_attribute = tables.__getattr__

    def public_only(self: Any, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return column_as_attribute(self, name)

    tables.__getattr__ = public_only


def close_addresses() -> None:
    """Prevent objects whose attributes can have any name from being read as arrays.

    Attack: ``makeRecord(…, extra={"__array_interface__": …})`` of logging gives an object with this attribute. NumPy
    reads it as an array at any address of the process. So does ``load_state_dict`` of a schedule.
    """
    import logging

    import torch.optim.lr_scheduler

    def absent(self: Any) -> Any:
        raise AttributeError(type(self).__name__)

    for owner in (logging.LogRecord, torch.optim.lr_scheduler.LRScheduler):
        for name in ("__array_interface__", "__array_struct__", "__array__"):
            setattr(owner, name, property(absent))  # before the attributes that an object itself holds


def _close_ourselves() -> None:
    """Forbid imports of the worker's own modules.

    Attack: ``import worker.recorder``. An answer may also bring a module of that name along.
    """
    package, _, _ = __name__.rpartition(".")
    folder = str(Path(__file__).absolute().parent.parent)
    sys.path[:] = [path for path in sys.path if path != folder]
    for name in [name for name in sys.modules if name == package or name.startswith(f"{package}.")]:
        del sys.modules[name]
