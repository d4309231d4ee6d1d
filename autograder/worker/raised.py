"""Exceptions as plain data: read by exact type, so that none of the answer's code runs."""

from __future__ import annotations

import builtins
from typing import Any

from . import wire
from .exact import fits, text, type_name

# The functions here look these up, so that it does not matter what an answer replaces in builtins.
__builtins__: dict[str, Any] = dict(vars(builtins))  # type: ignore[no-redef]  # mypy takes it for another type

_type = type
_base_names = {id(base): name for name, base in vars(builtins).items() if isinstance(base, type)}
_mro: Any = type.__dict__["__mro__"].__get__
_args: Any = BaseException.__dict__["args"].__get__
_traceback: Any = BaseException.__dict__["__traceback__"].__get__
_syntax_file: Any = SyntaxError.__dict__["filename"].__get__
_syntax_line: Any = SyntaxError.__dict__["lineno"].__get__
_reasons: tuple[Any, ...] = (
    (OSError, OSError.__dict__["strerror"].__get__),
    (UnicodeDecodeError, UnicodeDecodeError.__dict__["reason"].__get__),
    (UnicodeEncodeError, UnicodeEncodeError.__dict__["reason"].__get__),
)
"""Exceptions whose first argument is a number or an encoding, and the way to their sentence."""
_path: Any = OSError.__dict__["filename"].__get__


def exception(raised: BaseException, filename: str) -> wire.Raised:
    """Return the exception as plain data: its builtin base types, and the lines of ``filename`` that it passed."""
    bases = [_base_names[id(base)] for base in _mro(_type(raised)) if id(base) in _base_names]
    lines = _lines(raised, filename)
    first, last = (lines[0], lines[-1]) if lines else (None, None)
    return wire.Raised(type_name(raised), bases, last, _text(raised) + _place(raised, filename), first)


def _lines(raised: BaseException, filename: str) -> list[int]:
    """Return the lines of the file that the exception passed, the outermost first."""
    if issubclass(_type(raised), SyntaxError):
        name, number = _syntax_file(raised), _syntax_line(raised)
        if _type(name) is str and name == filename and _type(number) is int and fits(number):
            return [int(number)]
    lines, step = [], _traceback(raised)
    while step is not None:
        name = step.tb_frame.f_code.co_filename
        if _type(name) is str and name == filename:
            lines.append(step.tb_lineno)
        step = step.tb_next
    return lines


def _place(raised: BaseException, filename: str) -> str:
    """Return the place of a syntax error in a file that the answer imports."""
    if not issubclass(_type(raised), SyntaxError):
        return ""
    name, number = _syntax_file(raised), _syntax_line(raised)
    if _type(name) is not str or name == filename or _type(number) is not int or not fits(number):
        return ""
    return f" ({text(name)[:80]}, line {number})"


def _text(raised: BaseException) -> str:
    for kind, reason in _reasons:
        if issubclass(_type(raised), kind) and _type(told := reason(raised)) is str:
            path = _path(raised) if kind is OSError else None
            return text(f"{text(told)}: {text(path)!r}" if _type(path) is str else told)
    for part in _args(raised):
        if _type(part) is str:
            return text(part)
        if _type(part) is float or (_type(part) is int and fits(part)):
            return str(part)
    return ""
