"""Products of linear algebra, told apart from multiplying and adding up by the path of the numbers."""

from __future__ import annotations

from autograder.feedback import Feedback, say
from autograder.grading.call import Call
from autograder.grading.flow import Step
from autograder.grading.observation import SeenTensor
from autograder.grading.operations import Family


def products_in(steps: list[Step]) -> list[str]:
    """Name the steps that do more than move, make, work element by element, or add up."""
    return [step.name for step in steps if step.family is Family.OTHER]


def not_one_product(call: Call, result: SeenTensor, first: str, second: str) -> Feedback | None:
    """Say why ``result`` is not one product of the arguments ``first`` and ``second``, or return None."""
    way = call.way_to(result)
    products = [step for step in way if step.family is Family.OTHER]
    if len(products) > 1:
        names = ", ".join(step.name for step in products[:4])
        return say(
            f"{len(products)} product operations ran ({names}); one is enough.",
            f"运行了 {len(products)} 次乘积运算（{names}）；一次就够了。",
            "several products",
        )
    apart = bool(products) and _takes_apart(products[0], first, second)
    if apart and not any(step.family is Family.ADDED and step.joins(first, second) for step in way):
        return None
    return say(
        "the numbers are right, but multiplying and adding up are steps of their own, with every single product (or "
        "Python numbers) in between. Which operation does both in one go?",
        "数是对的，但相乘和求和是分开的步骤，中间要存下每一个乘积（或 Python 的数）。哪种运算能一次完成两者？",
        "product and sum",
    )


def _takes_apart(product: Step, first: str, second: str) -> bool:
    """True when the product is the first step in which the two meet."""
    return any(first in operand for operand in product.operands) and not product.joins(first, second)
