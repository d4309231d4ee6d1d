"""Exceptions about shapes and sizes."""

from __future__ import annotations

from autograder.grading.explained.kind import Kind, kind

_RUNTIME = "RuntimeError"

KINDS: tuple[Kind, ...] = (
    kind(
        "view of a non-contiguous tensor",
        _RUNTIME,
        r"view size is not compatible with input tensor's size and stride",
        "`view` needs elements that lie in memory in the order of the new shape, and here they do not: the tensor is "
        "transposed, sliced or expanded. `reshape` copies where it has to.",
        "`view` 要求元素在内存里正好按新形状的次序排列，这里不是：张量被转置、切片或扩展过。`reshape` 会在必要时复制。",
    ),
    kind(
        "shape invalid for its size",
        "RuntimeError ValueError",
        r"shape '\[.*\]' is invalid for input of size|cannot reshape array of size|cannot reshape tensor of 0 elements",
        "The new shape asks for another number of elements than there are. The product of its lengths has to be the "
        "number of elements; a single -1 is computed.",
        "新形状要的元素个数与现有的不同。各维长度之积必须等于元素个数；可以有一个 -1，由它自己算出。",
    ),
    kind(
        "shapes cannot be broadcast",
        "RuntimeError ValueError",
        r"must match the size of tensor b|operands could not be broadcast|doesn't match the broadcast shape|"
        r"non-broadcastable output",
        "Two shapes do not fit for an elementwise operation. From the right, each pair of lengths must be equal or "
        "one of "
        "them 1; what is written to in place must already have the whole shape.",
        "两个形状不能逐元素运算。从右往左，每一对长度必须相等，或其中一个是 1；原地写入时，"
        "被写的一方必须已有完整的形状。",
    ),
    kind(
        "shapes of a product",
        "RuntimeError ValueError",
        r"mat1 and mat2 shapes cannot be multiplied|size mismatch, got input|mat1 dim 1 must match mat2 dim 0|"
        r"[Ee]xpected size for first two dimensions of batch2|has a mismatch in its core dimension|not aligned:|"
        r"inconsistent tensor size, expected tensor",
        "The shapes of a product do not fit: the last length of the left side must be the first of the right one. Is "
        "one "
        "of them transposed, or are the two swapped?",
        "乘积两边的形状不相配：左边的最后一维必须与右边的第一维一样长。是不是有一边该转置，或者两边写反了？",
    ),
    kind(
        "dimensions of a product",
        _RUNTIME,
        r"1D tensors expected|must be a (?:matrix|3D tensor)|vector \+ matrix @ vector expected|"
        r"both arguments to (?:linear|matmul) need to be at least 1D|Expected 1-D argument|mat2? must be",
        "This product is for vectors or matrices only, and got a tensor with another number of dimensions. `dot` takes "
        "two vectors, `mv` a matrix and a vector, `mm` two matrices; `@` takes them all.",
        "这种乘积只接受固定的维数，给它的张量维数不对。`dot` 要两个向量，`mv` 要矩阵和向量，`mm` 要两个矩阵；`@` "
        "都可以。",
    ),
    kind(
        "expanded size",
        _RUNTIME,
        r"The expanded size of the tensor|must be greater or equal to the number of dimensions in the tensor",
        "A tensor cannot be stretched to the shape that is asked for, or does not fit where it is written: only "
        "dimensions of length 1 stretch, and new ones come on the left.",
        "张量不能扩展成所要的形状，或者与写入的地方不相配：只有长度为 1 的维可以扩展，新的维只能加在左边。",
    ),
    kind(
        "stack of unequal tensors",
        "RuntimeError ValueError",
        r"stack expects each tensor to be equal size|all input arrays must have the same shape",
        "`stack` puts tensors of one and the same shape side by side; these have different ones. To join along an "
        "existing dimension there is `cat`.",
        "`stack` 要求每个张量形状相同，这些却不同。沿已有的维连接，用 `cat`。",
    ),
    kind(
        "cat of unequal tensors",
        "RuntimeError ValueError",
        r"Sizes of tensors must match except in dimension|Tensors must have same number of dimensions|"
        r"input array dimensions except for the concatenation axis|input arrays must have same number of dimensions",
        "Tensors are joined that differ in more than the dimension along which they are joined. Is `dim` the one "
        "that is "
        "meant, and have all of them as many dimensions?",
        "被连接的张量，除了连接的那一维以外还有不同之处。`dim` 是想要的那一维吗？它们的维数都一样吗？",
    ),
    kind(
        "nothing to join",
        "RuntimeError ValueError",
        r"expected a non-empty list of Tensors|stack expects a non-empty TensorList|need at least one array to",
        "An empty list was given to be joined: nothing was put into it.",
        "要连接的列表是空的：没有东西被放进去。",
    ),
    kind(
        "einsum",
        "RuntimeError ValueError",
        r"einsum\(\)|[Ee]insum",
        "The formula of `einsum` does not fit its tensors: one letter for each dimension, and one letter has the same "
        "length everywhere.",
        "`einsum` 的式子与张量不相配：每一维一个字母，同一个字母处处长度相同。",
    ),
    kind(
        "dimension out of range",
        "IndexError",
        r"Dimension out of range|Dimension specified as \S+ but tensor has no dimensions",
        "A dimension is named that the tensor does not have. They are counted from 0, and -1 is the last. Does it have "
        "as many dimensions for every input?",
        "指定的维不存在。维从 0 数起，-1 是最后一维。每种输入都有这么多维吗？",
    ),
    kind(
        "axis out of range",
        "AxisError",
        "",
        "An axis is named that the array does not have. They are counted from 0, and -1 is the last.",
        "指定的轴不存在。轴从 0 数起，-1 是最后一个。",
    ),
    kind(
        "wrong permutation",
        "RuntimeError ValueError",
        r"permute\(|axes don't match array|expects a tensor with <= 2 dimensions|number of dimensions in the tensor "
        r"input does not match the length of the desired ordering",
        "Dimensions are reordered by a list that does not name each of them once; `t()` is for matrices only.",
        "重排各维时，没有把每一维恰好列出一次；`t()` 只用于矩阵。",
    ),
    kind(
        "matrix expected",
        "RuntimeError ValueError",
        r"expected a matrix|must have at least 2 dimensions|Supports 1D or 2D tensors|Last 2 dimensions of the array "
        r"must "
        r"be square|must be batches of square matrices|at least two-dimensional",
        "This function works on matrices, some on square ones only, and got something else.",
        "这个函数只处理矩阵（有的只处理方阵），给它的却不是。",
    ),
    kind(
        "negative length",
        "RuntimeError ValueError",
        r"negative dimension|negative dimensions are not allowed",
        "A tensor of negative length is asked for. How is the length computed?",
        "要造的张量长度为负。长度是怎么算出来的？",
    ),
    kind(
        "range the wrong way",
        "RuntimeError ValueError",
        r"upper bound and (?:larger bound inconsistent|lower bound inconsistent)",
        "`arange` is to go from its start away from its end: are start and end swapped, or has the step the wrong "
        "sign?",
        "`arange` 的方向与步长相反：起点和终点写反了，还是步长的正负号不对？",
    ),
)
