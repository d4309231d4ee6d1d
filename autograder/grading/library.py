"""Functions of PyTorch that a task asks to do without, found in the operations of a call."""

from __future__ import annotations

from autograder.feedback import Wrong, say
from autograder.grading.call import Call


def does_without(call: Call, *names: str) -> None:
    """Require that no operation of these names ran, nor a related one such as its backward pass."""
    plain = (operation.strip("_") for operation in call.operations)
    used = [name for operation in plain for name in names if operation == name or operation.startswith(f"{name}_")]
    if used:
        raise Wrong(
            say(
                f"PyTorch's own {used[0]} ran: the task is to build it from simpler operations.",
                f"用了 PyTorch 自带的 {used[0]}：这道题要用更简单的运算自己做出来。",
                "library's own",
            )
        )
