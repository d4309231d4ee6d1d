"""Mistakes that many gradients show, for ``trap``: the sentence in both languages, and the name."""

MEAN_TAKEN = (
    "each gradient is too small by the number of elements: `mean` divides by it, the sum does not.",
    "每个梯度都小了元素个数那么多倍：`mean` 会除以个数，求和不会。",
    "mean",
)
TWO_PASSES = (
    "each gradient is twice as large as it should be: two passes add up.",
    "每个梯度都大了一倍：两次反向传播累加在一起了。",
    "two passes",
)
GRAD_CLEARED = (
    "the gradient is all zeros: x.grad is one tensor, and clearing it clears every name it goes by.",
    "梯度全是零：x.grad 是同一个张量，清零会把它的所有名字一起清零。",
    "cleared",
)
