"""Strategies for what a function can return or raise: plain things, odd things, and traps that note when they run."""

from __future__ import annotations

import collections
import contextlib
import warnings
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import torch
from hypothesis import strategies as st

RAN: list[str] = []
"""Traps that ran while they were watched."""
_watching = False


@contextlib.contextmanager
def watched() -> Iterator[None]:
    """Note what runs of the traps."""
    global _watching  # noqa: PLW0603 - traps are looked at before, when tables are made of them
    RAN.clear()
    _watching = True
    try:
        yield
    finally:
        _watching = False


# --- traps --------------------------------------------------------------------------------------------------------

_METHODS = (
    *("__iter__", "__len__", "__getitem__", "__contains__", "__bool__", "__eq__", "__ne__", "__lt__", "__hash__"),
    *("__str__", "__repr__", "__format__", "__int__", "__float__", "__index__", "__complex__", "__array__", "__next__"),
    *("__reduce_ex__", "__copy__", "__getattribute__", "__instancecheck__", "__torch_function__", "keys", "values"),
    *("items", "isna", "tolist", "copy", "item", "encode", "__array_ufunc__", "__call__", "__add__", "__sub__"),
)
_PROPERTIES = (
    "__class__",
    "args",
    "__traceback__",
    "__array_interface__",
    "shape",
    "dtype",
    "columns",
    "index",
    "name",
)
_OF_TYPES = ("__instancecheck__", "__subclasscheck__", "__eq__", "__hash__")


def _noting(base: type, name: str) -> Callable[..., Any]:
    def note(*args: Any) -> Any:
        if _watching:
            RAN.append(name)
        return getattr(base, name)(*args)

    return note


def _noting_property(base: type, name: str) -> property:
    def note(self: Any) -> Any:
        if _watching:
            RAN.append(name)
        return next(vars(kind)[name] for kind in base.__mro__ if name in vars(kind)).__get__(self, type(self))

    return property(note)


_Watched: Any = type(
    "Watched",
    (type,),
    {
        **{name: _noting(type, name) for name in _OF_TYPES},
        **{name: property(_noting(type, "__repr__")) for name in ("__name__", "__mro__")},
    },
)
"""The type of traps: looking at one is noted too."""


def trap(base: type, *args: Any) -> Any:
    """An object of a subclass of ``base`` whose every method and property notes that it ran."""
    methods = {name: _noting(base, name) for name in _METHODS if name == "__getattribute__" or hasattr(base, name)}
    properties = {name: _noting_property(base, name) for name in _PROPERTIES if hasattr(base, name)}
    return _Watched("Trap", (base,), {**methods, **properties})(*args)


_TRAPPED: tuple[tuple[type, tuple[Any, ...]], ...] = (
    (object, ()),
    (int, (1,)),
    (float, (1.5,)),
    (str, ("text",)),
    (bytes, (b"bytes",)),
    (list, ([1, 2],)),
    (tuple, ((1, 2),)),
    (dict, ({"a": 1},)),
    (set, ({1},)),
    (complex, (1j,)),
    (Exception, ("text",)),
    (SyntaxError, ("text", ("f.py", 1, 1, "x"))),
    (KeyError, (1,)),
)
traps = st.sampled_from(_TRAPPED).map(lambda of: trap(of[0], *of[1]))


class Foreign(pd.api.extensions.ExtensionArray):
    """A column of a type of its own: every look at it is noted."""

    def __init__(self, size: int) -> None:
        self._size = size

    def __getattribute__(self, name: str) -> Any:
        if _watching:
            RAN.append(name)
        return super().__getattribute__(name)

    def __len__(self) -> int:
        if _watching:
            RAN.append("__len__")
        return self._size

    @property
    def dtype(self) -> Any:
        """Its dtype."""
        return _ForeignType()

    def copy(self) -> Foreign:
        """Itself."""
        return self

    def __getitem__(self, place: Any) -> Any:
        if _watching:
            RAN.append("__getitem__")
        return self


class _ForeignType(pd.api.extensions.ExtensionDtype):
    name = "foreign"

    type = object

    @classmethod
    def construct_array_type(cls) -> Any:
        """The type of a column."""
        return Foreign


# --- tensors, arrays and tables -----------------------------------------------------------------------------------

_shapes = st.lists(st.integers(0, 3), max_size=3).map(tuple)
_DTYPES = [value for value in vars(torch).values() if isinstance(value, torch.dtype)]


def _leaked(transform: Callable[..., Any]) -> torch.Tensor:
    """A tensor of a transform that is over."""
    kept: list[torch.Tensor] = []

    def keep(row: torch.Tensor) -> torch.Tensor:
        kept.append(row)
        return row.sum()

    transform(keep)(torch.zeros(2, 2))
    return kept[0]


def _inference(shape: tuple[int, ...]) -> torch.Tensor:
    with torch.inference_mode():
        return torch.zeros(shape)


def _of_dtype(shape: tuple[int, ...], dtype: torch.dtype) -> torch.Tensor:
    try:
        return torch.zeros(shape).to(dtype)
    except (RuntimeError, NotImplementedError):
        return torch.empty(0, dtype=dtype)


_TENSORS: tuple[Callable[[tuple[int, ...]], torch.Tensor], ...] = (
    lambda shape: torch.zeros(*shape, 2).to_sparse(),
    lambda _: torch.zeros(2, 3).to_sparse_csr(),
    lambda shape: torch.quantize_per_tensor(torch.zeros(shape), 0.5, 0, torch.qint8),
    lambda shape: torch.zeros(shape, device="meta"),
    lambda shape: torch.zeros(1).expand(*shape, 3),
    lambda _: torch.zeros(1).expand(2**40),
    lambda shape: torch.zeros(shape, dtype=torch.complex64).conj(),
    lambda shape: torch.zeros(shape, dtype=torch.complex64).conj().imag,
    torch._efficientzerotensor,
    lambda _: torch.nested.nested_tensor([torch.zeros(2), torch.zeros(3)]),
    lambda shape: torch.zeros(shape).requires_grad_(),
    lambda shape: torch.zeros(shape).requires_grad_() * 2,
    _inference,
    lambda shape: torch.nn.Parameter(torch.zeros(shape)),
    lambda _: torch.zeros(2**22),
    lambda _: torch.empty(0, 2**50),
    lambda _: _leaked(torch.func.vmap),
    lambda _: _leaked(torch.func.grad),
)
tensors = st.builds(_of_dtype, _shapes, st.sampled_from(_DTYPES)) | st.builds(
    lambda make, shape: make(shape), st.sampled_from(_TENSORS), _shapes
)
_ARRAY_TYPES = (
    *("?", "b", "h", "i", "q", "B", "H", "I", "Q", "e", "f", "d", "g", "F", "D", "G", "O", "S3", "U3", "V0", "V5"),
    *("M8[ns]", "m8[s]", "M8", ">f8", ">i2", "<U0", "S0", "i4,f8", "(2,)f4", "2V0"),
)
arrays = st.builds(np.zeros, _shapes, st.sampled_from(_ARRAY_TYPES)) | st.sampled_from(
    [np.zeros(2).view(np.recarray), np.ma.masked_array([1, 2]), np.zeros(3)[::-1], np.broadcast_to(np.zeros(1), 10**9)]
)

_texts = st.text(st.characters(), max_size=5)
_halves = st.sampled_from(["\udcff", "a\ud800", "\ud83d"])
_numbers = st.integers() | st.integers(2**62, 2**70) | st.floats() | st.booleans()
_cells = (
    st.none() | _numbers | _texts | _halves | traps | st.sampled_from([pd.NA, pd.NaT, np.float64(2), 1j, (1, 2), [3]])
)
_LABELS = st.one_of(_texts, _halves, st.integers(-2, 2), st.none(), st.floats(), st.booleans(), st.just(("a", 1)))
_DATES: Any = ["2020-01-01", None]
_COLUMNS: tuple[Callable[[], Any], ...] = (
    lambda: [1, 2],
    lambda: [1.5, np.nan],
    lambda: ["x", None],
    lambda: pd.array([1, None], "Int64"),
    lambda: pd.array([0.5, None], "Float32"),
    lambda: pd.array([True, None], "boolean"),
    lambda: pd.array(["x", None], "string"),
    lambda: pd.Categorical(["b", None]),
    lambda: pd.Categorical([1, 2**63 - 1]),
    lambda: pd.to_datetime(_DATES),
    lambda: pd.to_datetime(_DATES).tz_localize("UTC"),
    lambda: pd.to_timedelta([1, 2], unit="s"),
    lambda: pd.period_range("2020", periods=2, freq="M"),
    lambda: pd.interval_range(0, 2),
    lambda: pd.arrays.SparseArray([0, 1]),
    lambda: pd.arrays.SparseArray([np.nan, 1.0]),
    lambda: np.array([1j, 2]),
    lambda: np.array([1, 2], "g"),
    lambda: np.array([2**64 - 1, 0], "Q"),
    lambda: [2**70, None],
    lambda: Foreign(2),
)


@st.composite
def tables(draw: Any) -> Any:
    """A DataFrame or Series with columns, cells, labels and index of every kind."""
    names = draw(st.lists(_LABELS, max_size=4))
    with warnings.catch_warnings(action="ignore"):
        columns = [_series(draw) for _ in names]
        table = pd.concat(columns, axis=1) if columns else pd.DataFrame()
        table.columns = pd.Index(names, dtype=object) if draw(st.booleans()) else pd.Index(names)
        if columns and draw(st.booleans()):
            table.index = _index(draw)
    if columns and draw(st.booleans()):
        return table.iloc[:, 0]
    return table


def _series(draw: Any) -> Any:
    if draw(st.booleans()):
        cells = np.empty(2, dtype=object)
        cells[0], cells[1] = draw(_cells), draw(_cells)
        return pd.Series(cells)
    return pd.Series(draw(st.sampled_from(_COLUMNS))())


def _index(draw: Any) -> Any:
    return draw(
        st.sampled_from(
            [
                lambda: pd.MultiIndex.from_tuples([(1, "a"), (2, "b")]),
                lambda: pd.Index([1, "a"]),
                lambda: pd.Index([np.nan, 1]),
                lambda: pd.Index([True, False]),
                lambda: pd.date_range("2020", periods=2),
                lambda: pd.CategoricalIndex(["a", "b"]),
                lambda: pd.interval_range(0, 2),
                lambda: pd.Index([5, 5]),
                lambda: pd.RangeIndex(2, 0, -1),
                lambda: pd.Index([2**64 - 1, 0], dtype="uint64"),
                lambda: pd.Index(["\udcff", "b"], dtype=object),
            ]
        )
    )()


# --- everything ---------------------------------------------------------------------------------------------------


class Pair(NamedTuple):
    """A tuple with names."""

    first: Any
    second: Any


def _endless(width: int) -> list[Any]:
    items: list[Any] = []
    items.extend([items] * width)
    return items


def _deep(depth: int) -> Any:
    value: Any = 0
    for _ in range(depth):
        value = [value]
    return value


_others = st.sampled_from([{1, 2}, b"x", 1j, range(3), print, int, iter([1]), torch.float32, torch.device("cpu"), ...])
_leaves = st.one_of(
    *(st.none(), _numbers, _texts, _halves, tensors, arrays, tables(), traps, _others),
    st.builds(_endless, st.integers(1, 3)),
    st.builds(lambda: [0] * 20_000),
    st.builds(lambda: "x" * 5000),
    st.sampled_from([2**64, 2**64 - 1, -(2**63), -(2**63) - 1]),
    st.builds(_deep, st.integers(1, 2000)),
)


def _inside(children: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    items = st.lists(children, max_size=3)
    pairs = st.dictionaries(_texts | _halves, children, max_size=3)
    return st.one_of(
        items,
        items.map(tuple),
        pairs,
        pairs.map(collections.OrderedDict),
        pairs.map(lambda held: collections.defaultdict(int, held)),
        st.builds(Pair, children, children),
        items.map(lambda held: trap(tuple, tuple(held))),
        pairs.map(lambda held: trap(dict, held)),
        st.dictionaries(st.integers() | st.none(), children, max_size=2),
    )


results = st.recursive(_leaves, _inside, max_leaves=6)
"""Things that a function can return."""

_arguments = st.lists(_numbers | _texts | _halves | traps | st.builds(lambda: 10**5000), max_size=2)
raised = st.one_of(
    st.builds(lambda kind, args: kind(*args), st.sampled_from([ValueError, KeyError, OSError]), _arguments),
    st.builds(lambda args: trap(ValueError, *args), _arguments),
    st.builds(lambda args: trap(SyntaxError, *args), st.just(("text", ("f.py", 10**30, 1, "x")))),
)
"""Things that a function can raise."""
