"""Hidden inputs: drawn again from a seed, easy to check, and sent as plain data."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import torch

from autograder.grading import inputs
from autograder.grading.inputs import HERE, Parcel, code_of, distinct, file, normal, reseed, transposed, whole, window
from autograder.worker import wire

FLOATS = [torch.float16, torch.bfloat16, torch.float32, torch.float64]


def drawn() -> list[list[float]]:
    return [distinct(5).tolist(), normal(3).tolist(), [whole(0, 10**9)]]


def test_a_seed_draws_the_same_again() -> None:
    """Earlier draws do not matter."""
    reseed(3, "room add")
    first = drawn()
    drawn()
    reseed(3, "room add")
    assert drawn() == first


@pytest.mark.parametrize(("seed", "check"), [(4, "room add"), (3, "room subtract")])
def test_another_seed_or_check_draws_something_else(seed: int, check: str) -> None:
    """Of each kind."""
    reseed(3, "room add")
    first = drawn()
    reseed(seed, check)
    assert all(one != other for one, other in zip(first, drawn(), strict=True))


@pytest.mark.parametrize("dtype", [*FLOATS, torch.int64, torch.int32])
@pytest.mark.parametrize("shape", [(), (1,), (0,), (2,), (3, 4), (40,)])
def test_elements_are_distinct(shape: tuple[int, ...], dtype: torch.dtype) -> None:
    """None is zero, which hides a sign and a factor. Of several, some are negative and some are not."""
    for _ in range(20):
        found = distinct(*shape, dtype=dtype)
        assert (found.shape, found.dtype) == (shape, dtype)
        numbers = found.flatten().tolist()
        assert len(set(numbers)) == len(numbers)
        assert 0 not in numbers
        assert len(numbers) < 2 or min(numbers) < 0 < max(numbers)


def test_sums_of_eighths_are_exact() -> None:
    """So are those of whole numbers; both signs occur."""
    found = distinct(1000)
    assert torch.equal(found * 8, (found * 8).round())
    assert found.sum().item() == found.double().sum().item()
    assert found.min() < 0 < found.max()
    assert any(number % 1 for number in found.tolist())
    assert distinct(100, dtype=torch.int64).min() < 0


def test_many_elements_are_distinct_too() -> None:
    """They come in order, from a place that is drawn."""
    reseed(1, "many")
    first, second = distinct(100, 100), distinct(100, 100)
    assert first.unique().numel() == first.numel()
    assert (first != 0).all()
    assert not torch.equal(first, second)


def test_normal_numbers_have_a_mean_and_a_deviation() -> None:
    """They come in the dtype that was asked for."""
    reseed(1, "normal")
    found = normal(100, 100, dtype=torch.float64)
    assert found.dtype == torch.float64
    assert abs(found.mean()) < 0.05
    assert abs(found.std() - 1) < 0.05


def test_whole_numbers_lie_between_both_ends() -> None:
    """Both of them can be drawn."""
    assert {whole(-1, 1) for _ in range(200)} == {-1, 0, 1}


@pytest.mark.parametrize("shape", [(), (3,), (2, 3), (0, 2)])
def test_a_window_has_the_same_values_inside_a_larger_memory(shape: tuple[int, ...]) -> None:
    """An answer that reads the memory as it lies finds other numbers there."""
    tensor = distinct(*shape)
    found = window(tensor)
    assert torch.equal(found, tensor)
    assert found.dtype == tensor.dtype
    assert found.untyped_storage().nbytes() > tensor.nbytes or not shape
    if tensor.numel() > 1:
        assert not found.is_contiguous()
        assert found.storage_offset() > 0


def test_a_transposed_matrix_is_the_same_in_column_order() -> None:
    """Its memory lies the other way."""
    matrix = distinct(2, 3)
    found = transposed(matrix)
    assert torch.equal(found, matrix)
    assert found.stride() == (1, 2)


# --- to the wire ------------------------------------------------------------------------------------------------


def test_a_tensor_goes_as_a_window_on_its_memory() -> None:
    """The whole memory goes along."""
    base = torch.arange(6.0, dtype=torch.float64)
    parcel = Parcel()
    assert parcel.add(base[1::2]) == wire.Pointer(0)
    assert parcel.tensors == [wire.TensorIn(0, "float64", [3], [2], 1)]
    assert parcel.memories == [base.numpy().tobytes()]


def test_tensors_that_share_memory_share_it_in_the_parcel() -> None:
    """One object twice is one tensor; a view is another one."""
    base = torch.ones(2, 3)
    parcel = Parcel()
    assert [parcel.add(value) for value in (base, base.t(), base, torch.ones(1))] == [
        wire.Pointer(0),
        wire.Pointer(1),
        wire.Pointer(0),
        wire.Pointer(2),
    ]
    assert [tensor.memory for tensor in parcel.tensors] == [0, 0, 1]
    assert len(parcel.memories) == 2


def test_tensors_that_are_made_on_the_way_are_told_apart() -> None:
    """The number of one that is gone must not stand for the next."""
    parcel = Parcel()
    pointers = [parcel.add(torch.full((2,), float(number))) for number in range(50)]
    assert pointers == [wire.Pointer(number) for number in range(50)]
    assert len(parcel.memories) == 50


def test_a_leaf_goes_with_its_gradient() -> None:
    """The gradient has a memory of its own."""
    leaf = torch.ones(2, requires_grad=True)
    leaf.grad = torch.zeros(2)
    parcel = Parcel()
    parcel.add(leaf)
    (sent,) = parcel.tensors
    assert sent.requires_grad
    assert sent.grad is not None
    assert (sent.grad.memory, sent.memory) in ((0, 1), (1, 0))


@pytest.mark.parametrize("value", [None, True, 3, 2.5, "text"])
def test_plain_values_go_as_they_are(value: bool | float | str | None) -> None:
    """Their types stay."""
    sent = Parcel().add(value)
    assert sent == wire.Plain(value)
    assert isinstance(sent, wire.Plain) and type(sent.value) is type(value)


def test_lists_and_tuples_go_with_their_items() -> None:
    """Tensors in them are pointed to."""
    sent = Parcel().add([torch.ones(1), (2, [])])
    inner = wire.Sequence("tuple", [wire.Plain(2), wire.Sequence("list", [])])
    assert sent == wire.Sequence("list", [wire.Pointer(0), inner])


def test_an_array_goes_in_c_order() -> None:
    """Its strides do not go along."""
    array = np.arange(6, dtype=np.int16).reshape(2, 3).T
    assert Parcel().add(array) == wire.Array("<i2", [3, 2], np.ascontiguousarray(array).tobytes())


def test_a_table_goes_by_its_columns() -> None:
    """Missing cells are None, and dtypes stay."""
    table = pd.DataFrame({"a": [1.5, None], "b": [1, 2]}, index=pd.Index(["x", "y"], name="i", dtype=object))
    index = wire.Column("i", "object", ["x", "y"])
    first = wire.Column("a", "float64", [1.5, None])
    assert Parcel().add(table) == wire.Frame([first, wire.Column("b", "int64", [1, 2])], index)
    assert Parcel().add(table["a"]) == wire.Series(first, index)


def test_devices_files_and_functions_have_records_of_their_own() -> None:
    """A device is always the one of the run."""
    parcel = Parcel()
    assert parcel.add(HERE) == wire.Here()
    assert parcel.add(file("a.csv", "1,2")) == wire.File("a.csv", "1,2")
    assert parcel.add(_double) == wire.Code("_double", "def _double(x: int) -> int:\n    return 2 * x\n")


def test_what_cannot_be_sent_is_the_graders_fault() -> None:
    """No answer is to blame."""
    with pytest.raises(TypeError, match="cannot send a set"):
        Parcel().add({1})


def _double(x: int) -> int:
    return 2 * x


def test_the_text_of_a_function_stands_by_itself() -> None:
    """One that was defined inside another is moved to the left, and what is beside it comes first."""

    def inner(x: int) -> int:
        return _double(x)

    sent = code_of(inner, _double)
    space: dict[str, object] = {}
    exec(sent.source, space)
    made = space[sent.name]
    assert callable(made)
    assert made(3) == 6
    assert sent.source.index("def _double") < sent.source.index("def inner")


def test_the_module_draws_from_generators_of_its_own() -> None:
    """Nobody else's draws move them, and they move nobody's."""
    before = torch.get_rng_state()
    reseed(1, "own")
    first = inputs.distinct(4)
    torch.manual_seed(5)
    np.random.seed(5)
    reseed(1, "own")
    assert torch.equal(inputs.distinct(4), first)
    torch.set_rng_state(before)
