"""Autograd's exceptions, as PyTorch raises them."""

from __future__ import annotations

from autograder.grading.explained.autograd import KINDS
from autograder.grading.explained.kind import Kind
from autograder.tests.grading.explained.examples import Example, each, each_kind, elsewhere, require_shown, require_told

EXAMPLES: dict[str, list[Example]] = {
    "no graph": [
        "torch.ones(3).sum().backward()",
        "torch.autograd.grad(x.sum(), leaf(3))",
        "leaf(3).detach().sum().backward()",
    ],
    "second backward": ["y = (leaf(3) ** 2).sum(); y.backward(); y.backward()"],
    "backward of a non-scalar": ["leaf(3).backward()", "(leaf(3) * 2).backward()"],
    "gradient of another shape": ["(leaf(3) * 2).backward(torch.ones(2))", "leaf(3).grad = torch.ones(2)"],
    "in-place on a leaf": ["leaf(3).add_(1)", "w = leaf(3)\nw -= 1", "leaf(3)[0] = 1.0"],
    "modified in place": ["w = leaf(3); y = w.exp(); z = y.sum(); y.add_(1); z.backward()"],
    "in-place on a view": ["(leaf(3) * 1)[0:1].detach_()", "a, b = (leaf(4) * 1).split(2); a.add_(1)"],
    "unused in the graph": ["torch.autograd.grad(leaf(3).sum(), leaf(3))"],
    "gradients of whole numbers": ["torch.tensor([1, 2], requires_grad=True)", "torch.arange(3).requires_grad_()"],
    "requires_grad of a result": ["(leaf(3) * 2).requires_grad_(False)"],
    "retain_grad without a graph": ["x.retain_grad()"],
    "numpy of a tracked tensor": ["leaf(3).numpy()", "np.array(leaf(3))", "np.sqrt(leaf(3))"],
    "inference tensor": ["with torch.inference_mode(): t = torch.ones(3)\n(leaf(3) * t).sum().backward()"],
    "assigned gradient": ["leaf(3).grad = 0"],
    "gradient of a non-scalar": ["torch.func.grad(lambda z: z)(x)", "torch.func.grad(lambda z: 1.0)(x)"],
    "Python inside vmap": ["torch.func.vmap(lambda z: z.item())(x)", "torch.func.vmap(lambda z: z if z > 1 else 0)(x)"],
    "leaf inside the graph": [elsewhere("RuntimeError", "leaf variable has been moved into the graph interior")],
}


@each(EXAMPLES)
def test_what_is_raised_is_recognised(mistake: str, example: Example) -> None:
    """The kind is found by the exception as it is raised, before all others."""
    require_told(mistake, example, KINDS)


@each_kind(KINDS)
def test_a_near_miss_is_not_recognised(kind: Kind) -> None:
    """The same text under another type, and another text under the same type, are of no such kind."""
    require_shown(kind, EXAMPLES)
