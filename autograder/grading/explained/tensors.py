"""The frequent exceptions of PyTorch."""

from __future__ import annotations

from autograder.grading.explained.kind import Kind, both, kind

_RUNTIME = "RuntimeError"

_AUTOGRAD: tuple[Kind, ...] = (
    kind(
        "no graph",
        _RUNTIME,
        r"does not require grad and does not have a grad_fn",
        "Nothing was recorded that leads from the result back to an input, so there is nothing to differentiate. Is "
        "`requires_grad` set before the computation, and does `detach`, `no_grad`, `.data` or `.item()` cut it?",
        "没有记录下从结果通往输入的计算，所以无从求导。计算之前设了 `requires_grad` 吗？"
        "是不是 `detach`、`no_grad`、`.data` 或 `.item()` 切断了它？",
    ),
    kind(
        "second backward",
        _RUNTIME,
        r"backward through the graph a second time|Saved intermediate values of the graph are freed",
        "A graph is walked back twice, and the first pass throws away what it kept. Compute the result anew, or keep "
        "the "
        "graph with `retain_graph=True`.",
        "同一张图被反向走了两次，而第一次走完就丢掉了保存的中间值。请重新计算结果，或者用 `retain_graph=True` 保留图。",
    ),
    kind(
        "backward of a non-scalar",
        _RUNTIME,
        r"grad can be implicitly created only for scalar outputs",
        "`backward` was called on a tensor of several elements, and it starts by itself only from one number. Sum the "
        "elements first, or hand it a `gradient` of the same shape.",
        "对有多个元素的张量调用了 `backward`，而它只能自己从一个数出发。先求和，或者给它一个同形状的 `gradient`。",
    ),
    kind(
        "gradient of another shape",
        _RUNTIME,
        r"Mismatch in shape: grad_output|attempting to assign a gradient of size|gradient.*same (?:size|shape)",
        "A gradient was given whose shape is not that of its tensor; both have to be the same.",
        "给出的梯度与它的张量形状不同；两者必须一样。",
    ),
    kind(
        "in-place on a leaf",
        _RUNTIME,
        r"leaf Variable that requires grad (?:is being used in an in-place operation|has been used)",
        "A leaf that records gradients was written to in place, itself or through a view. An update of a leaf belongs "
        "under `torch.no_grad()`; elsewhere make a new tensor.",
        "原地改写了正在记录梯度的叶子（它本身或它的视图）。更新叶子要放在 `torch.no_grad()` 里；别处请新建张量。",
    ),
    kind(
        "leaf inside the graph",
        _RUNTIME,
        r"leaf variable has been moved into the graph interior",
        "A leaf that records gradients was written to, and so became the result of a computation. Write under "
        "`torch.no_grad()`, or into a copy.",
        "写入了正在记录梯度的叶子，它因此变成了计算的结果。请在 `torch.no_grad()` 里写，或写进副本。",
    ),
    kind(
        "modified in place",
        _RUNTIME,
        r"has been modified by an inplace operation",
        "Something that the backward pass needs was overwritten after it was used. Which line writes in place (`+=`, "
        "`x[…] = …`, a name ending in `_`) after the computation? Make a new tensor there.",
        "反向传播要用的值在用过之后被覆盖了。哪一行在计算之后原地写入（`+=`、`x[…] = …`、以 `_` 结尾的方法）？"
        "那里请新建张量。",
    ),
    kind(
        "in-place on a view",
        _RUNTIME,
        r"Output \d+ of \w+ is a view|is a view and (?:is )?being modified inplace|detach views in-place|"
        r"view \+ inplace|A view was created in no_grad mode",
        "A view was written to in a way that autograd cannot follow. Write into the tensor itself, or into a `clone`.",
        "对视图做了自动求导跟踪不了的原地写入。请写进张量本身，或写进 `clone`。",
    ),
    kind(
        "unused in the graph",
        _RUNTIME,
        r"appears to not have been used in the graph",
        "A gradient is asked for with respect to a tensor that the result was not computed from. Was it copied, "
        "converted or created anew between?",
        "求导所对的张量没有参与计算结果。中间是不是复制、转换或重新创建了它？",
    ),
    kind(
        "gradients of whole numbers",
        _RUNTIME,
        r"[Oo]nly Tensors of floating point (?:and complex )?dtype can require gradients",
        "Only floating-point tensors can record gradients, and this one holds whole numbers or booleans. Make it a "
        "float "
        "one first, with `.float()`, `dtype=` or `1.0` for `1`.",
        "只有浮点张量才能记录梯度，而这个张量装的是整数或布尔值。先变成浮点：`.float()`、`dtype=`，或把 `1` 写成 "
        "`1.0`。",
    ),
    kind(
        "requires_grad of a result",
        _RUNTIME,
        r"you can only change requires_grad flags of leaf variables",
        "`requires_grad` can only be changed on a leaf, and this tensor is the result of a recorded computation. "
        "`detach()` gives a tensor outside the graph.",
        "只有叶子的 `requires_grad` 可以改，而这个张量是有记录的计算结果。`detach()` 给出图外的张量。",
    ),
    kind(
        "retain_grad without a graph",
        _RUNTIME,
        r"can't retain_grad on Tensor that has requires_grad=False",
        "`retain_grad` was called on a tensor that records no gradients.",
        "对没有记录梯度的张量调用了 `retain_grad`。",
    ),
    kind(
        "numpy of a tracked tensor",
        _RUNTIME,
        r"Can't call numpy\(\) on Tensor that requires grad",
        "A tensor that records gradients was handed to NumPy, which cannot record anything. Take `detach()` first, if "
        "the gradient is not needed.",
        "把正在记录梯度的张量交给了 NumPy，而 NumPy 记录不了计算。不需要梯度的话，先 `detach()`。",
    ),
    kind(
        "inference tensor",
        _RUNTIME,
        r"[Ii]nference tensors?\b",
        "A tensor made under `inference_mode` was used where gradients are recorded. Use `no_grad`, or `clone` it.",
        "`inference_mode` 里产生的张量不能用在记录梯度的地方。请改用 `no_grad`，或先 `clone`。",
    ),
    kind(
        "assigned gradient",
        "TypeError",
        r"assigned grad expected to be a Tensor",
        "`.grad` can only be set to a tensor or None.",
        "`.grad` 只能设成张量或 None。",
    ),
    kind(
        "gradient of a non-scalar",
        _RUNTIME,
        r"Expected f\(\*args\) to return a (?:scalar )?[Tt]ensor",
        "`torch.func.grad` needs a function that returns one number as a tensor. For several numbers there is "
        "`jacrev`.",
        "`torch.func.grad` 要的函数须返回只含一个数的张量。结果有多个数时用 `jacrev`。",
    ),
    kind(
        "Python inside vmap",
        _RUNTIME,
        r"vmap: It looks like you're (?:calling \.item\(\)|attempting to use a Tensor)",
        "Within `vmap` a tensor stands for many values at once, so it cannot become a Python number or decide an `if`. "
        "Stay with tensor operations such as `torch.where`.",
        "在 `vmap` 里，一个张量代表许多值，不能变成 Python 的数，也不能放进 `if`。请用 `torch.where` 之类的张量操作。",
    ),
)

_SHAPES: tuple[Kind, ...] = (
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

_INDEXING: tuple[Kind, ...] = (
    kind(
        "index out of range",
        "IndexError RuntimeError",
        r"out of bounds for (?:dimension|axis)|index out of range in self|selected index k out of range|"
        r"indices are out-of-bounds|positional indexer.* out-of-bounds",
        "An index points beyond the end. Indices go from 0 to the length minus one; is the loop one step too long, "
        "or is "
        "the length taken from another dimension?",
        "下标超出了范围。下标从 0 到长度减一；循环是不是多走了一步，或者长度取自另一维？",
    ),
    kind(
        "too many indices",
        "IndexError",
        r"too many indices for (?:tensor|array)|invalid index of a 0-dim tensor",
        "There are more indices than dimensions. Does the tensor have as many dimensions for every input? A tensor "
        "without dimensions is read by `.item()`.",
        "下标比维数多。每种输入都有这么多维吗？没有维的张量用 `.item()` 取值。",
    ),
    kind(
        "mask of another shape",
        "IndexError",
        r"shape of the mask|boolean index did not match",
        "A mask has another shape than what it selects from.",
        "掩码的形状与被选取的对象不同。",
    ),
    kind(
        "floats as indices",
        "IndexError RuntimeError",
        r"tensors used as indices must be|Expected dtype int32 or int64 for index|only integers, slices|arrays used as "
        r"indices must be of integer",
        "Indices have to be whole numbers, booleans or slices. A division with `/` gives a float: `//` does not.",
        "下标必须是整数、布尔值或切片。`/` 的结果是浮点数；`//` 才是整数。",
    ),
    kind(
        "step of a slice",
        "ValueError",
        r"step must be greater than zero|slice step cannot be zero|negative step|slice step must be positive",
        "A tensor cannot be sliced with a negative step, and nothing with a step of zero. `flip` turns a tensor round.",
        "张量的切片步长不能为负，什么也不能以零为步长切片。把张量倒过来用 `flip`。",
    ),
    kind(
        "overlapping memory",
        _RUNTIME,
        r"refers? to a single memory location|some elements of the (?:input|written-to)",
        "A tensor is written to whose elements share memory with each other or with what is read, as after `expand`. "
        "`clone` it first.",
        "被写入的张量，其元素彼此或与被读的张量共用内存（例如 `expand` 之后）。请先 `clone`。",
    ),
)

_DTYPES: tuple[Kind, ...] = (
    kind(
        "dtypes of a product",
        _RUNTIME,
        r"expected (?:m1 and m2|mat1 and mat2|both vectors|mat and vec|scalar type|all tensors).*(?:same dtype|but "
        r"found|"
        r"but got)|expected scalar type|did not match (?:Double|Float|Long|Half|Int)|must have the same dtype|"
        r"Promotion of|[Ee]xpected .* to have (?:the )?same dtype",
        "Two tensors of different dtypes meet in an operation that converts neither. Bring one of them to the other's "
        "with `.to(x.dtype)`, and make new tensors in the dtype of the input.",
        "两个 dtype 不同的张量相遇，而这个操作不会自动转换。用 `.to(x.dtype)` 统一；新建张量时用输入的 dtype。",
    ),
    *both(
        "result cannot be cast",
        ("RuntimeError", r"can't be cast to the desired output type"),
        ("UFuncTypeError", r"^(?:no|equiv|safe|same_kind)$"),
        "The result is a float, and is to be written into a tensor of whole numbers or booleans, which cannot hold it. "
        "Make a new tensor, or choose the dtype before.",
        "结果是浮点数，却要写进整数或布尔张量，装不下。请新建张量，或事先选好 dtype。",
    ),
    kind(
        "mean of whole numbers",
        _RUNTIME,
        r"(?:mean\(\): )?could not infer output dtype|mean\(\):.*floating point|std and var only support floating "
        r"point",
        "A mean or a deviation is asked of whole numbers or booleans, and PyTorch computes it of floats only. Convert "
        "first, with `.float()` or `dtype=`.",
        "对整数或布尔值求均值或标准差，而 PyTorch 只对浮点数求。先转换：`.float()` 或 `dtype=`。",
    ),
    kind(
        "floats expected",
        _RUNTIME,
        r"Expected a floating point or complex tensor as input|only supports? floating|floating.point.*expected|"
        r"expected a tensor with floating",
        "This function is for floating-point tensors, and got whole numbers or booleans. Convert first, with "
        "`.float()` "
        "or `dtype=`.",
        "这个函数只处理浮点张量，给它的是整数或布尔值。先转换：`.float()` 或 `dtype=`。",
    ),
    kind(
        "minus of booleans",
        _RUNTIME,
        r"the `-` operator,.* bool tensor",
        "`-` is not defined for boolean tensors. Negate a mask with `~`; count with `.sum()` or convert first.",
        "布尔张量没有 `-`。掩码取反用 `~`；计数用 `.sum()`，或先转换。",
    ),
    kind(
        "booleans expected",
        "RuntimeError TypeError",
        r"expected condition to be a boolean tensor|expected BoolTensor|only implemented on integer and Boolean-type",
        "A mask of booleans is expected there, and a tensor of numbers was given. A comparison such as `x > 0` makes a "
        "mask.",
        "那里要的是布尔掩码，给的是数。`x > 0` 这样的比较才给出掩码。",
    ),
    kind(
        "negative power of whole numbers",
        "RuntimeError ValueError",
        r"[Ii]ntegers to negative integer powers",
        "Whole numbers cannot be raised to a negative power. Convert to a float dtype first.",
        "整数不能取负整数次幂。请先转成浮点。",
    ),
    kind(
        "dtype without this operation",
        "RuntimeError NotImplementedError",
        r"\"\w+\" not implemented for '\w+'|does not support (?:bool|complex|integer) input|does not support automatic "
        r"differentiation",
        "This operation does not exist for the dtype of its tensor: bitwise ones are for whole numbers and booleans, "
        "and "
        "`exp`, `softmax` and their like for floats. Convert first.",
        "这个操作不支持张量的 dtype：按位操作用于整数和布尔值，`exp`、`softmax` 之类用于浮点数。请先转换。",
    ),
    kind(
        "whole numbers divided by zero",
        "RuntimeError ZeroDivisionError",
        r"^ZeroDivisionError$",
        "Whole numbers were divided by zero; only floats give infinity there.",
        "整数除以了零；只有浮点数会得到无穷。",
    ),
)

_NUMBERS: tuple[Kind, ...] = (
    kind(
        "truth of many",
        "RuntimeError ValueError",
        r"Boolean value of Tensor with (?:more than one|no) value|truth value of an? .*(?:array|DataFrame|Series|"
        r"Index)\b.* "
        r"is ambiguous",
        "An `if`, `while`, `and`, `or`, `not` or `in` needs one True or False, and got a whole tensor, array or "
        "table. Say "
        "which is meant, `.all()` or `.any()`, or compute elementwise with `&`, `|`, `torch.where`.",
        "`if`、`while`、`and`、`or`、`not`、`in` 需要一个 True 或 False，得到的却是整个张量、数组或表。"
        "写明是 `.all()` 还是 `.any()`，或用 `&`、`|`、`torch.where` 逐元素计算。",
    ),
    kind(
        "item of many",
        "RuntimeError ValueError TypeError",
        r"elements? cannot be converted to Scalar|only one element tensors can be converted to Python scalars|"
        r"only (?:length-1|0-dimensional|size-1) arrays can be converted|can only convert an array of size 1",
        "A tensor with several elements, or none, was to become one Python number: `.item()`, `float`, `int` and "
        "`torch.tensor([…])` of tensors take exactly one. `stack` joins tensors.",
        "有多个元素（或没有元素）的张量被要求变成一个 Python 数：`.item()`、`float`、`int` 和装着张量的 "
        "`torch.tensor([…])` 都只接受一个元素。连接张量用 `stack`。",
    ),
    kind(
        "tensor as an index of Python's",
        "TypeError",
        r"only integer tensors of a single element can be converted to an index|only integer scalar arrays can be",
        "Python needs one whole number there, for `range`, a list's index or a repetition, and got a tensor of "
        "floats or "
        "of several elements, or a text was multiplied with one.",
        "Python 在那里需要一个整数（`range`、列表下标或重复次数），得到的却是浮点张量、多元素张量，"
        "或者是字符串与张量相乘。",
    ),
    kind(
        "loop over a single number",
        "TypeError",
        r"iteration over a 0-d (?:tensor|array)|len\(\) of (?:a 0-d tensor|unsized object)",
        "A tensor without dimensions is one number: it has no length and cannot be looped over or unpacked.",
        "没有维的张量就是一个数：它没有长度，不能循环，也不能拆开。",
    ),
    kind(
        "maximum of nothing",
        "RuntimeError ValueError IndexError",
        r"Expected reduction dim.*(?:numel\(\) == 0|specified|non-zero)|(?:max|min|arg\w+)\(\): Expected|"
        r"zero-size array to reduction operation|attempt to get arg\w+ of an empty|arg is an empty sequence|"
        r"iterable argument is empty|cannot perform reduction function",
        "The largest or smallest of nothing is asked for: the tensor or list is empty. What should hold for an empty "
        "input?",
        "对空的张量或列表求最大或最小。输入为空时应当怎样？",
    ),
    kind(
        "None as an argument",
        "TypeError",
        r"invalid combination of arguments - got \([^)]*NoneType|must be \w+(?: or \w+)?, not NoneType",
        "A function of PyTorch was given None. Where does the None come from: a parameter's default, a function "
        "without "
        "`return`, a `.grad` that no pass has filled?",
        "给 PyTorch 函数的参数里有 None。它从哪里来：参数的默认值、没有 `return` 的函数，还是还没有填入的 `.grad`？",
    ),
    kind(
        "not a tensor",
        "TypeError",
        r"argument '\w+' \(position \d+\) must be Tensor, not (?P<type>[\w.]+)|expected Tensor as element \d+ in "
        r"argument",
        "PyTorch expects a tensor there, and got something else. Make one with `torch.tensor`, or use the function of "
        "Python or NumPy.",
        "PyTorch 在那里要一个张量，得到的却是别的。用 `torch.tensor` 造一个，或改用 Python、NumPy 的函数。",
    ),
    kind(
        "list of tensors expected",
        "TypeError",
        r"must be tuple of Tensors, not Tensor",
        "`cat` and `stack` take one list or tuple of tensors: put brackets around them.",
        "`cat` 和 `stack` 要的是一个装着张量的列表或元组：请给它们加上方括号。",
    ),
    kind(
        "whole number expected",
        "TypeError",
        r"argument '\w+' \(position \d+\) must be (?:tuple of ints|int|Number|bool)\b|failed to unpack the object|"
        r"object cannot be interpreted as an integer",
        "A whole number is expected there, such as a length or a dimension, and something else was given. `/` gives a "
        "float: `//` does not.",
        "那里要的是整数（长度、维等），给的却是别的。`/` 的结果是浮点数；`//` 才是整数。",
    ),
    kind(
        "arguments of a torch function",
        "TypeError",
        r"received an invalid combination of arguments",
        "A function of PyTorch was given arguments that it does not take together. Look at their number, order and "
        "types, "
        "and at the names: `dim`, `keepdim`, `dtype`.",
        "PyTorch 的函数不接受这样的一组参数。请看参数的个数、次序、类型和名字：`dim`、`keepdim`、`dtype`。",
    ),
    kind(
        "missing argument",
        "TypeError",
        r"missing \d+ required positional arguments?",
        "A function is called without one of its arguments.",
        "调用函数时少给了参数。",
    ),
    kind(
        "unequal rows",
        "ValueError",
        r"expected sequence of length|inhomogeneous shape|setting an array element with a sequence",
        "The rows of the list are not all equally long, so they make no tensor.",
        "列表的各行不一样长，组不成张量。",
    ),
    kind(
        "not numbers",
        "RuntimeError TypeError ValueError",
        r"Could not infer dtype of|invalid data type '|can't convert np\.ndarray of type numpy\.(?:object_|str_)|"
        r"too many dimensions '|could not determine the shape of object type",
        "A tensor is to be made of something that is not plain numbers: None, text, a table, or a column of mixed "
        "types. "
        "Choose and convert the numbers first.",
        "要用来造张量的不全是数：有 None、文字、表格，或类型混杂的列。请先挑出并转换成数。",
    ),
    kind(
        "not a NumPy array",
        "TypeError",
        r"expected np\.ndarray \(got",
        "`from_numpy` takes a NumPy array only. For lists and numbers there is `torch.tensor`.",
        "`from_numpy` 只接受 NumPy 数组。列表和数用 `torch.tensor`。",
    ),
    kind(
        "dtype that NumPy lacks",
        "TypeError",
        r"unsupported ScalarType",
        "NumPy has no such dtype, so it cannot look at this tensor. Stay with torch operations.",
        "NumPy 没有这种 dtype，所以看不了这个张量。请只用 torch 的操作。",
    ),
    kind(
        "negative stride",
        "ValueError",
        r"strides? in the given numpy array is negative|negative strides",
        "The array was turned round by `[::-1]`, and a tensor cannot look at memory backwards. Copy the array first.",
        "数组被 `[::-1]` 倒了过来，而张量不能倒着看内存。请先复制数组。",
    ),
    kind(
        "text in an operation",
        "UFuncTypeError",
        "",
        "NumPy has no such operation for these types; mostly a text is among the numbers.",
        "NumPy 对这些类型没有这种操作；多半是数里混进了文字。",
    ),
    kind(
        "singular matrix",
        "RuntimeError LinAlgError _LinAlgError ValueError",
        r"[Ss]ingular",
        "The matrix has no inverse: its rows depend on each other, or a row is zero. Must it be inverted at all?",
        "矩阵没有逆：各行线性相关，或者有一行全为零。真的需要求逆吗？",
    ),
    kind(
        "not positive definite",
        "RuntimeError LinAlgError _LinAlgError ValueError",
        r"positive.definite",
        "`cholesky` works only for symmetric, positive definite matrices, and raises for the others. "
        "`cholesky_ex` tells instead.",
        "`cholesky` 只适用于对称正定矩阵，对别的矩阵会抛出异常。`cholesky_ex` 则会返回信息。",
    ),
    kind(
        "size property called",
        "TypeError",
        r"'torch\.Size' object is not callable|'Size' object is not callable",
        "`shape` is an attribute, not a method: write `x.shape` and `x.shape[…]`, or `x.size()`.",
        "`shape` 是属性，不是方法：写 `x.shape`、`x.shape[…]`，或者 `x.size()`。",
    ),
    kind(
        "tensor called",
        "TypeError",
        r"'(?:Tensor|Parameter|numpy\.ndarray)' object is not callable",
        "A tensor or an array is called like a function. `.T`, `.grad`, `.data` take no brackets; elements are taken "
        "with "
        "`[…]`; or does a variable have the name of a function?",
        "像函数一样调用了张量或数组。`.T`、`.grad`、`.data` 后面没有括号；取元素用 `[…]`；或者是变量用了函数的名字？",
    ),
    kind(
        "method without brackets",
        "TypeError",
        r"'(?:builtin_function_or_method|method|function|method_descriptor)' object is not (?:subscriptable|iterable)|"
        r"(?:'builtin_function_or_method'|'method'|'function')(?: and|$)|and '(?:builtin_function_or_method|method|"
        r"function)'$",
        "A function stands where its result is meant: brackets are missing, as in `x.size()` or `x.sum()`.",
        "那里写的是函数本身，而不是它的结果：少了括号，例如 `x.size()`、`x.sum()`。",
    ),
    kind(
        "text format of a tensor",
        "TypeError",
        r"unsupported format string passed to (?:Tensor|numpy\.ndarray)\.__format__",
        "A format such as `:.2f` is for one number: take `.item()`, or print the tensor without a format.",
        "`:.2f` 这样的格式只用于一个数：取 `.item()`，或不带格式地打印张量。",
    ),
)

_DEVICES: tuple[Kind, ...] = (
    kind(
        "two devices",
        _RUNTIME,
        r"[Ee]xpected all tensors to be on the same device|is not on the expected device|on the same device",
        "Tensors of two devices meet in one operation. Make new tensors on the device of the input: `device=x.device`, "
        "`torch.zeros_like(x)`, `x.new_zeros(…)`.",
        "一个操作里的张量在两个设备上。新建张量时放到输入的设备上：`device=x.device`、`torch.zeros_like(x)`、"
        "`x.new_zeros(…)`。",
    ),
    kind(
        "numpy of a device tensor",
        "TypeError",
        r"can't convert \S+ device type tensor to numpy",
        "NumPy and Python cannot read a tensor that lives on an accelerator. Stay with torch operations, or take "
        "`.cpu()` "
        "first.",
        "NumPy 和 Python 读不了加速器上的张量。请只用 torch 的操作，或先 `.cpu()`。",
    ),
    kind(
        "CUDA not here",
        "AssertionError RuntimeError",
        r"Torch not compiled with CUDA enabled|Found no NVIDIA driver|CUDA error|No CUDA GPUs are available|invalid "
        r"device "
        r"ordinal",
        "The code asks for CUDA, and there is no such device here. Use the device of the input, `x.device`.",
        "代码要用 CUDA，而这里没有这种设备。请用输入所在的设备 `x.device`。",
    ),
    kind(
        "unknown device",
        _RUNTIME,
        r"[Ee]xpected one of cpu, cuda|Invalid device string|device string",
        "There is no device of that name. The usual ones are 'cpu' and 'cuda'; the input's own is `x.device`.",
        "没有这个名字的设备。常用的是 'cpu' 和 'cuda'；输入所在的设备是 `x.device`。",
    ),
    *both(
        "no memory",
        ("RuntimeError", r"can't allocate memory|out of memory"),
        ("MemoryError", ""),
        "More memory is asked for than there is. How large does a tensor become there?",
        "要的内存超过了所有。那里的张量会变得多大？",
    ),
)

KINDS: tuple[Kind, ...] = (*_AUTOGRAD, *_SHAPES, *_INDEXING, *_DTYPES, *_NUMBERS, *_DEVICES)
