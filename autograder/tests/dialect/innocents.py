"""Innocent things that people write around a right answer."""

from __future__ import annotations

HEADS = {
    "seeds": """\
import os, random
import numpy as np
import torch
random.seed(0)
np.random.seed(0)
torch.manual_seed(0)
os.environ['PYTHONHASHSEED'] = '0'
torch.backends.cudnn.deterministic = True
torch.backends.cudnn.benchmark = False
if torch.cuda.is_available():
    torch.cuda.manual_seed_all(0)
""",
    "switches": """\
import numpy as np
import pandas as pd
import torch
torch.set_printoptions(precision=4)
np.set_printoptions(suppress=True)
pd.options.mode.copy_on_write = True
pd.set_option('display.width', 99)
torch.set_default_dtype(torch.float32)
device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
""",
    "beside": """\
try:
    import matplotlib.pyplot as plt
    from d2l import torch as d2l
    from tqdm import tqdm
except ImportError:
    plt = d2l = None
    tqdm = list


def show(xs):
    if plt:
        fig, ax = plt.subplots()
        ax.plot(xs)
        plt.title('loss')
        plt.show()
""",
    "dataclass": """\
from dataclasses import dataclass, field, asdict


@dataclass(frozen=True)
class Point:
    x: float
    y: float = 0.0
    tags: list = field(default_factory=list)


print(asdict(Point(1.0)))
""",
    "operators": """\
class Vector:
    __slots__ = ('x', '_y')

    def __init__(self, x, y):
        self.x = x
        self._y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self._y + other._y)

    @property
    def y(self):
        return self._y

    @y.setter
    def y(self, y):
        self._y = y

    def __repr__(self):
        return f'{type(self).__name__}({self.x:.2f}, {self._y!r})'

    def __eq__(self, other):
        return type(self) is type(other) and self.x == other.x

    @staticmethod
    def zero():
        return Vector(0, 0)

    @classmethod
    def one(cls):
        return cls(1, 1)


assert repr(Vector.zero() + Vector.one()) == 'Vector(1.00, 1)'
""",
    "types": """\
from __future__ import annotations
from collections import namedtuple
from enum import Enum, auto
from typing import Any, Callable, NamedTuple, Optional, Protocol, TypeVar, Union
import numpy as np
import torch
T = TypeVar('T')
Tensor = torch.Tensor
Array = Union[np.ndarray, torch.Tensor]
Pair = namedtuple('Pair', 'a b')


class Mode(Enum):
    A = auto()
    B = 'b'


class Row(NamedTuple):
    a: int
    b: Optional[int] = None


class Shaped(Protocol):
    shape: Any

    def sum(self) -> Any: ...


def sized(x: Array, f: Callable[[Tensor], Tensor] | None = None) -> int:
    if isinstance(x, (torch.Tensor, np.ndarray)) and hasattr(x, 'shape'):
        return len(getattr(x, 'shape'))
    return Row(1)._replace(b=2).b + Pair(1, 2)._asdict()['a']
""",
    "decorators": """\
import contextlib
import functools
import logging
import time
import warnings
import torch
logging.basicConfig(level=logging.WARNING, format='%(message)s')
log = logging.getLogger(__name__)
warnings.filterwarnings('ignore')


def timed(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        start = time.perf_counter()
        result = f(*args, **kwargs)
        log.debug('%s took %.3f', f.__name__, time.perf_counter() - start)
        return result
    return inner


@contextlib.contextmanager
def quiet():
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        yield


@timed
@torch.no_grad()
@functools.lru_cache(maxsize=None)
def double(x):
    return 2 * x
""",
    "looking": """\
import sys, os.path, math
from pathlib import Path
import torch
print(sys.version, torch.__version__, Path('.').name)
print('{:.3f}'.format(math.pi), '%d' % 3, f'{math.e:>10.2f}', os.path.join('a', 'b'))


def look(x):
    print(id(x), x.data_ptr(), x.untyped_storage().data_ptr(), x._version, x.grad_fn)
    if x.grad_fn is not None:
        print(x.grad_fn.next_functions, x.grad_fn.name())
    if type(x) is torch.Tensor:
        print(type(x), x.__class__.__name__)
    try:
        x.foo
    except AttributeError as error:
        import traceback
        traceback.print_exc()
        print(type(error).__name__, error)
""",
    "files": """\
import csv, io, json, os, tempfile
from pathlib import Path


def write(rows):
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(os.path.join(folder, 'data'), exist_ok=True)
        path = Path(folder) / 'x.csv'
        with open(path, 'w', newline='') as f:
            csv.writer(f).writerows(rows)
        buffer = io.StringIO(path.read_text())
    return json.dumps(buffer.getvalue())
""",
    "nets": """\
import torch
from torch import nn, optim
import torch.nn.functional as F
from torch.utils.data import DataLoader, Dataset, TensorDataset


class Data(Dataset):
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], self.y[i]


class Net(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(n, 4), nn.ReLU(), nn.Dropout(0.5), nn.Linear(4, 1))
        self.register_buffer('scale', torch.ones(1))
        self.extra = nn.ParameterList([nn.Parameter(torch.zeros(1))])
        self.apply(self._init)

    def _init(self, m):
        if type(m) == nn.Linear:
            nn.init.xavier_uniform_(m.weight)

    def forward(self, x):
        return F.relu(self.net(x)) * self.scale


def train(net, x, y):
    net.train()
    updater = optim.SGD(net.parameters(), lr=0.1)
    handle = net.register_forward_hook(lambda module, args, out: None)
    for input, target in DataLoader(TensorDataset(x, y), batch_size=2, shuffle=True):
        updater.zero_grad()
        loss = nn.MSELoss()(net(input), target)
        loss.backward()
        updater.step()
    handle.remove()
    net.eval()
    for p in net.parameters():
        p.requires_grad = False
        p.data.zero_()
        p.grad = None
    return [type(m).__name__ for m in net.modules()], net.state_dict()
""",
    "autograd": """\
import torch
from torch.func import grad, jacrev, vmap


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x

    @staticmethod
    def backward(ctx, g):
        (x,) = ctx.saved_tensors
        return 2 * x * g


def slopes(x):
    return vmap(grad(torch.sin))(x), jacrev(torch.cos)(x), Square.apply(x), torch.einsum('i,i->', x, x)
""",
    "tables": """\
import pandas as pd
import numpy as np


def summary(df):
    df = df.copy()
    df['b'] = df['a'].apply(lambda v: v + 1)
    means = df.groupby('a').agg({'b': ['mean', 'max']})
    df.columns = [str(c) for c in df.columns]
    return means.reset_index().agg('sum'), df.loc[df['a'] > 1, 'b'].map(str), df.select_dtypes(include=np.number)
""",
    "control": """\
def kind(x):
    match x:
        case [first, *rest] if rest:
            return first
        case {'a': a, **others}:
            return a
        case str() | int(real=r):
            return x
        case _:
            return None


def counts(xs):
    total = 0
    def inner(x):
        nonlocal total
        total += x
        return total
    if (n := len(xs)) > 3:
        return [inner(x) for x in xs if x], n
    return (y for y in xs)
""",
    "guarded": """\
if __name__ == '__main__':
    import pdb, inspect, doctest, timeit
    doctest.testmod()
    breakpoint()
    print(inspect.stack(), timeit.timeit('1'))
""",
    "stars": """\
from torch import *
from math import *
""",
    "names": """\
__author__ = 'Anna'
__all__ = ['x']
input = [1]
print(input)
""",
}
"""Heads, each put before a right answer."""


def variants(source: str) -> dict[str, str]:
    """Every variant of a right answer. What must be first in a file stays first."""
    found = {name: f"{head}\n{source}" for name, head in HEADS.items()}
    # A star import below an answer would replace its own names.
    return found | {f"{name} below": f"{source}\n{head}" for name, head in HEADS.items() if name != "stars"}
