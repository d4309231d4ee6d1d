"""The things of libraries that a text can name, followed on the real modules."""

from __future__ import annotations

import logging
import math
import os
import threading
import types

import numpy as np
import pytest
import torch

from autograder.dialect import library
from autograder.dialect.library import Helper, NotThere, Thing

HELPER = Thing(
    "helper", Helper(lambda name: (Thing(f"math.{name}", getattr(math, name)),), lambda name: name == "sqrt")
)


def _the(name: str) -> Thing:
    (thing,) = library.module(name)
    return thing


def _follow(path: str) -> tuple[Thing, ...]:
    """Follow a path from a module on, dot by dot."""
    name, *dots = path.split("/")
    things = library.module(name)
    for dot in dots:
        things = tuple(there for thing in things for there in library.step(thing, dot))
    return things


def test_python_s_own_functions_are_found() -> None:
    """Other names are nobody's."""
    assert library.builtin("len") == (Thing("len", len),)
    assert library.builtin("length") == ()


def test_a_module_of_the_table_is_the_module_itself() -> None:
    """A submodule is imported for it."""
    assert _the("torch.nn.functional").object is torch.nn.functional


@pytest.mark.parametrize("name", ["matplotlib.pyplot", "tqdm"])
def test_a_module_that_stands_beside_is_not_imported(name: str) -> None:
    """It counts as a module wherever it is used."""
    assert _the(name).is_beside
    assert not _the(name).is_module


@pytest.mark.parametrize("name", ["trch", "torch.nnn", "numpy.linag"])
def test_a_slip_in_a_name_is_left_to_python(name: str) -> None:
    """Its own message says that there is no such module."""
    assert library.module(name) == ()


@pytest.mark.parametrize("name", ["socket", "torch.hub", "ctypes", "pudb", "wave.nothing", "__main__"])
def test_another_module_leads_out_of_the_language(name: str) -> None:
    """So does one that has a sentence of its own, even if it is not installed."""
    with pytest.raises(NotThere) as raised:
        library.module(name)
    assert (raised.value.path, raised.value.leads_to) == (name, None)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("torch/nn/functional/relu", torch.nn.functional.relu),
        ("torch/einsum", torch.einsum),
        ("torch/float32", torch.float32),
        ("torch/Tensor/add_", torch.Tensor.add_),
        ("numpy/linalg/norm", np.linalg.norm),
        ("os/path/join", os.path.join),
        ("os/environ", os.environ),
        ("random/random", __import__("random").random),
    ],
)
def test_a_path_is_followed_as_far_as_the_table_goes(path: str, found: object) -> None:
    """It ends at the object itself."""
    assert [thing.object for thing in _follow(path)] == [found]


def test_the_path_of_a_thing_is_the_one_that_was_written() -> None:
    """Its sentence names what the student wrote."""
    (thing,) = _follow("os/path/join")
    assert thing.path == "os.path.join"


@pytest.mark.parametrize(
    "path",
    [
        "torch/hub",
        "torch/load",
        "torch/_C",
        "torch/nn/ParameterDict",
        "numpy/load",
        "numpy/testing/measure",
        "pandas/eval",
        "pandas/io",
        "random/_inst",
        "statistics/namedtuple",
        "string/Formatter",
        "sys/modules",
        "os/system",
        "typing/get_type_hints",
        "logging/Logger/manager/loggerDict",
        "logging/threading",
        "matplotlib/pyplot/np",
        "matplotlib/pyplot/figure/_x",
        "matplotlib/pyplot/figure/os",
        "matplotlib/style",
    ],
)
def test_a_path_that_leaves_the_table_is_told(path: str) -> None:
    """It may be a name that is left out, a container or another module."""
    with pytest.raises(NotThere):
        _follow(path)


@pytest.mark.parametrize(
    "path",
    [
        *("torch/is_tensor", "torch/_foreach_add", "torch/distributions/kl_divergence", "pandas/__version__"),
        *("matplotlib/pyplot/plot", "matplotlib/pyplot/figure/add_axes", "seaborn/lineplot", "sys/argv"),
    ],
)
def test_a_pattern_of_a_row_lets_its_names_through(path: str) -> None:
    """A name with an underscore too, where the row says so."""
    assert _follow(path)


def test_a_module_found_in_a_module_is_told_by_its_own_name() -> None:
    """The sentence says to import that."""
    with pytest.raises(NotThere) as raised:
        library.step(_the("logging"), "threading")
    assert (raised.value.path, raised.value.leads_to) == ("logging.threading", "threading")


def test_a_module_found_in_a_class_is_told_as_well() -> None:
    """It is not one of the table."""
    with pytest.raises(NotThere) as raised:
        library.step(Thing("logging.Logger", types.SimpleNamespace(inside=threading)), "inside")
    assert (raised.value.path, raised.value.leads_to) == ("logging.Logger.inside", "threading")


@pytest.mark.parametrize("path", ["torch/relux", "numpy/linalg/nrm", "math/sqr", "torch/Tensor/no_such"])
def test_an_attribute_that_nothing_has_is_left_to_python(path: str) -> None:
    """Its own message says so."""
    assert _follow(path) == ()


def test_a_property_that_raises_is_no_attribute() -> None:
    """A library's may raise anything."""

    class Odd:
        @property
        def attribute(self) -> None:
            raise SystemError

    assert library.step(Thing("odd", Odd()), "attribute") == ()


@pytest.mark.parametrize("holds", [{}, [], set(), bytearray()])
def test_a_container_of_a_library_is_not_reached(holds: object) -> None:
    """It could be changed. A tuple cannot."""
    thing = Thing("torch.x", types.SimpleNamespace(inside=holds, fixed=(1,)))
    assert library.step(thing, "fixed")
    with pytest.raises(NotThere):
        library.step(thing, "inside")


def test_what_a_helper_s_name_means_is_asked_of_the_helper() -> None:
    """Its star import binds what it binds."""
    assert library.step(HELPER, "sqrt") == (Thing("math.sqrt", math.sqrt),)
    assert (library.has(HELPER, "sqrt"), library.has(HELPER, "cos")) == (True, False)
    assert HELPER.is_module


def test_a_star_import_binds_what_the_module_has() -> None:
    """A name that leads out of the language is told later."""
    assert library.has(_the("torch"), "load")
    assert not library.has(_the("torch"), "loads")


@pytest.mark.parametrize(
    ("path", "readable", "settable"),
    [
        ("os.environ", True, False),
        ("os.environ.x", True, True),
        ("sys.argv", True, False),
        ("pandas.options.display.width", True, True),
        ("torch.backends.cudnn.benchmark", False, True),
        ("torch.backends.cudnn.m", False, False),
        ("sys.modules", False, False),
    ],
)
def test_switches_and_containers_that_are_an_answer_s_to_use(path: str, readable: bool, settable: bool) -> None:
    """Others stay as they are."""
    assert (library.is_readable(path), library.is_settable(path)) == (readable, settable)


@pytest.mark.parametrize(
    ("base", "refused"),
    [
        (torch.Tensor, True),
        (torch.nn.Parameter, True),
        (np.ndarray, True),
        (np.float64, True),
        (type, True),
        (torch.nn.Module, False),
        (dict, False),
        (len, False),
    ],
)
def test_a_class_of_data_is_no_base(base: object, refused: bool) -> None:
    """Its subclasses hold data as well."""
    assert library.is_no_base(Thing("base", base)) is refused


def test_a_restricted_thing_has_its_rule_by_any_path() -> None:
    """Most have none."""
    (thing,) = _follow("logging/basicConfig")
    assert (thing.rule(), Thing("mine", logging.basicConfig).rule()) == ("logging.basicConfig",) * 2
    assert Thing("len", len).rule() is None
