"""How a product explodes | 乘积怎样爆炸

A deep network multiplies many matrices. Watch the size of the product as it grows: `matrices` is a list of float
matrices M₁, M₂, …, M_k, all square and of one size. Return a list of k Python floats: the Frobenius norm (the root of
the sum of squares of all elements) of M₁, of M₂M₁, of M₃M₂M₁, and so on to M_k…M₁. Each new matrix stands on the left.

Build on the product that you have: at most k multiplications of matrices in all. A product may overflow or vanish; then
inf or 0 is the answer, and no error. An empty list gives an empty list. The matrices are not changed.

深的网络要连乘很多矩阵。观察乘积的大小怎样变化：`matrices` 是浮点矩阵 M₁、M₂、……、M_k 的列表，都是同样大小的方阵。
返回 k 个Python 的 float：依次是 M₁、M₂M₁、M₃M₂M₁……直到 M_k…M₁ 的 Frobenius 范数（所有元素的平方和再开方）。
新的矩阵总是乘在左边。

请在已有的乘积上接着乘：总共最多 k 次矩阵乘法。乘积可能溢出或消失，这时答案就是 inf 或 0，而不是报错。空列表给出空列表。
矩阵都不能改动。
"""

import torch


def product_norms(matrices: list[torch.Tensor]) -> list[float]:
    """
    >>> a, b = torch.tensor([[3.0, 0.0], [0.0, 0.0]]), torch.tensor([[0.0, 1.0], [2.0, 0.0]])
    >>> product_norms([a, b, b])
    [3.0, 6.0, 6.0]
    """
    norms = []
    product = None
    for matrix in matrices:
        product = matrix if product is None else matrix @ product
        norms.append(torch.linalg.matrix_norm(product).item())
    return norms


HINTS = [
    (
        "Keep the product so far in a variable, and multiply it by the next matrix in each round.",
        "用一个变量保存到目前为止的乘积，每一轮乘上下一个矩阵。",
    ),
    (
        "M₂M₁ means that M₁ comes first: the new matrix stands on the left of `@`.",
        "M₂M₁ 的意思是先用 M₁：新的矩阵在 `@` 的左边。",
    ),
    (
        "`product = matrix @ product`, then `torch.linalg.matrix_norm(product).item()`; the first matrix is the first "
        "product.",
        "`product = matrix @ product`，再 `torch.linalg.matrix_norm(product).item()`；第一个矩阵就是第一个乘积。",
    ),
]
WHY = (
    "The gradient of a deep network is such a product, a matrix for each layer. If each makes vectors a little "
    "longer, a hundred of them overflow; if each makes them a little shorter, nothing is left. This is why the size "
    "of the first weights matters.",
    "深网络的梯度就是这样的乘积，每层一个矩阵。如果每个矩阵都把向量拉长一点，乘一百个就溢出；都缩短一点，就什么也不剩。"
    "所以初始权重的大小很重要。",
)
