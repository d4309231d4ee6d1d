"""The sentence that is found for a name, and the one for its kind."""

from __future__ import annotations

from autograder.dialect.outside import SENTENCES, about, knows
from autograder.dialect.sentences import KINDS


def test_a_name_stands_for_everything_below_it() -> None:
    """So a module's sentence is also that of its functions."""
    assert about("name", "socket.create_connection") is about("import", "socket")
    assert knows("urllib.request")


def test_the_longest_name_wins() -> None:
    """The graph of autograd says more than the whole of torch would."""
    assert "increment_version" in about("name", "torch.autograd.graph.increment_version").names


def test_a_name_without_a_sentence_has_that_of_its_kind() -> None:
    """The kind is the reason why it was refused."""
    assert about("module", "torch.functional.math") is KINDS["module"]
    assert not knows("torch.functional")


def test_what_is_done_with_a_name_can_matter_more_than_the_name() -> None:
    """Setting `torch.load` is told about setting, next to what loading is told."""
    assert about("patching", "torch.load") is KINDS["patching"]
    assert about("name", "torch.load") is not KINDS["name"]


def test_an_attribute_is_looked_up_as_a_whole() -> None:
    """`.dump` of anything is not a part of a path."""
    assert about("attribute", ".dump") in SENTENCES
    assert about("attribute", ".anything") is KINDS["attribute"]
