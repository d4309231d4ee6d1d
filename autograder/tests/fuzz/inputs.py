"""Strategies for what students hand in: folders, files and zips of any names and any bytes.

Each way to hand in is one entry of ``WAYS``: a strategy for recipes, and a function. The function makes what a recipe
says at a place, and returns its path.
"""

from __future__ import annotations

import contextlib
import io
import os
import stat
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from autograder.catalogue import find

SLUGS = ("slices", "add_in_place", "grad_of_square")
_SOLUTIONS = [find(slug).solution.read_bytes() for slug in SLUGS]
_STUBS = [find(slug).stub.read_bytes() for slug in SLUGS]
_NESTED = (
    "(",
    "[",
    "{",
    "-",
    "not ",
    "x.",
    "f(",
    "{0:",
    "lambda: ",
    "if 1:\n ",
    "@a\n",
    "f'{",
    "\\\n",
    "\t",
    "0\n",
    "a=",
)

# --- contents -----------------------------------------------------------------------------------------------------


def _spoil(whole: bytes, edits: list[tuple[int, bytes]]) -> bytes:
    content = bytearray(whole)
    for place, inserted in edits:
        at = place % (len(content) + 1)
        content[at : at + len(inserted) // 2] = inserted
    return bytes(content)


_edits = st.lists(st.tuples(st.integers(0, 5000), st.binary(min_size=1, max_size=6)), max_size=5)
_encodings = st.sampled_from(
    ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030", "big5", "shift-jis", "latin-1", "utf-7"]
)
_repeated = st.tuples(st.sampled_from(_NESTED), st.sampled_from([50, 99, 200, 3000, 60_000, 1_000_000]))
contents: st.SearchStrategy[bytes] = st.one_of(
    st.binary(max_size=200),
    st.builds(_spoil, st.sampled_from([*_SOLUTIONS, *_STUBS]), _edits),
    st.builds(lambda text, encoding: text.encode(encoding, "replace"), st.text(max_size=200), _encodings),
    st.builds(lambda piece: b"# NotImplementedError\nx = " + (piece[0] * piece[1]).encode(), _repeated),
)
"""Any bytes, spoilt solutions and stubs, text in any encoding, and a piece of syntax a million times."""

# --- names --------------------------------------------------------------------------------------------------------

_answers = st.sampled_from([f"{prefix}{slug}.py" for prefix in ("", "01_", "99999_") for slug in SLUGS])
_odd = [
    "\u202eyp.secils.py",
    "\x1b[31m.py",
    "a\nb.py",
    "<b>.py",
    "=cmd().py",
    "::error::.py",
    "con.py",
    " .py",
    ".py",
    "~",
    "-rf.py",
]
_any = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=90)
_bytes = st.binary(min_size=1, max_size=40).map(lambda name: os.fsdecode(name.translate(None, b"/\0") or b"\xff"))
_long = st.sampled_from(["x" * 252 + ".py", "张" * 84, "é" * 126 + ".py"])
names: st.SearchStrategy[str] = st.one_of(
    _answers, _answers, st.sampled_from(_odd), _any, _any.map(lambda name: f"{name[:60]}.py"), _bytes, _long
).filter(lambda name: name not in {".", ".."} and len(os.fsencode(name)) <= 255)
"""Answers' names, twice as often as any other, and names in every script, of every length, and in no encoding."""

# --- ways to hand in ----------------------------------------------------------------------------------------------

_kinds = st.sampled_from(["file", "file", "file", "folder", "pipe", "link out", "link up", "link to itself", "sparse"])
_paths = st.lists(names, min_size=1, max_size=4)
_entries = st.lists(st.tuples(_paths, _kinds, contents), max_size=6)


def make_folder(place: Path, recipe: tuple[str, list[tuple[list[str], str, bytes]]]) -> Path:
    """A folder with these entries, as many of them as can be made."""
    name, entries = recipe
    folder = place / name
    folder.mkdir()
    for parts, kind, content in entries:
        path = folder.joinpath(*parts)
        with contextlib.suppress(OSError):  # a name is taken, or no name at all
            path.parent.mkdir(parents=True, exist_ok=True)
            _MAKE[kind](path, content)
    return folder


def _file(path: Path, content: bytes) -> None:
    with path.open("xb") as file:  # a pipe of that name would wait for a reader, and a link lead out of the folder
        file.write(content)


def _sparse(path: Path, _: bytes) -> None:
    with path.open("xb") as file:
        file.truncate(2**40)


_MAKE: dict[str, Callable[[Path, bytes], Any]] = {
    "file": _file,
    "folder": lambda path, _: path.mkdir(),
    "pipe": lambda path, _: os.mkfifo(path),
    "link out": lambda path, _: path.symlink_to("/proc/self/limits"),  # nobody can write there
    "link up": lambda path, _: path.symlink_to("..", target_is_directory=True),
    "link to itself": lambda path, _: path.symlink_to(path.name),
    "sparse": _sparse,
}


def make_file(place: Path, recipe: tuple[str, bytes]) -> Path:
    """One file of that name."""
    name, content = recipe
    (place / name).write_bytes(content)
    return place / name


_slips = st.sampled_from(["../../{}", "/{}", "..\\..\\{}", "C:\\{}", "a/{}", "a//./{}", "{}/", "__MACOSX/{}"])
_member_names = st.builds(str.format, _slips, names) | names
_methods = st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
_modes = st.sampled_from([stat.S_IFREG | 0o644, stat.S_IFLNK | 0o777, stat.S_IFIFO, stat.S_IFDIR, 0])
_bombs = st.sampled_from([b"\0" * 2_000_000, b"x = 1\n" * 500_000])
_members = st.lists(st.tuples(_member_names, _methods, _modes, contents | _bombs), max_size=6)
_damage = st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), max_size=4)
_HEADS = {b"PK\x03\x04": 30, b"PK\x01\x02": 46, b"PK\x05\x06": 22}
_heads = st.lists(
    st.tuples(st.sampled_from(list(_HEADS)), st.integers(0, 45), st.sampled_from([0, 1, 9, 127, 255])), max_size=4
)


def make_zip(place: Path, recipe: Any) -> Path:
    """A zip with these members, then damaged: in its headers, anywhere, and cut off."""
    name, members, heads, damage, cut = recipe
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path, method, mode, content in members:
            info = zipfile.ZipInfo(os.fsencode(path).decode("utf-8", "replace").replace("\0", ""))
            info.external_attr = mode << 16
            info.compress_type = method
            with warnings.catch_warnings(action="ignore"):  # a name may come twice
                archive.writestr(info, content)
    whole = bytearray(buffer.getvalue())
    for head, offset, byte in heads:
        if (start := whole.find(head)) >= 0:
            whole[start + 4 + offset % (_HEADS[head] - 4)] = byte
    for at, byte in damage:
        whole[at % len(whole)] = byte
    path = place / f"{name[:60]}.zip"
    path.write_bytes(whole[: len(whole) - cut])
    return path


_zip_names = st.sampled_from(["alice", "张三", "\x1b[2J", os.fsdecode(b"\xff"), "-", "a b"])
_cuts = st.sampled_from([0, 0, 0, 1, 22, 100])

WAYS: dict[str, tuple[st.SearchStrategy[Any], Callable[[Path, Any], Path]]] = {
    "folder": (st.tuples(names, _entries), make_folder),
    "file": (st.tuples(names, contents), make_file),
    "zip": (st.tuples(_zip_names, _members, _heads, _damage, _cuts), make_zip),
}
