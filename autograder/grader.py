r"""The front door for authors: all that a grader imports next to torch, NumPy, pandas and the standard library.

A grader is an ordinary pytest file. A check draws hidden inputs, calls the student's function, and judges the call.
Then it looks at what else the call did::

    @check(points=1)
    def test_keeps_its_id(answer: Answer) -> None:
        "x is still the same object | x 仍是同一个对象"
        x, y = distinct(3, 4), distinct(3, 4)
        call = answer.add_in_place(x, y).gives(x + y, changes={"x": x + y})
        assert call.after.x.same_object(call.before.x), say("…", "…", "rebinding")

Every example below is run by ``tests/test_grader.py``, on the exercises' solutions.

Checks
------

``check``: marks a test as one gradable line; its docstring is the title in both languages. A gate that fails leaves
the exercise's other checks *not reached*: give it to the plain value.

    >>> @check(points=1, gate=True)
    ... def test_adds(answer: Answer) -> None:
    ...     "x holds the sum | x 里是两者之和"
    ...     x, y = distinct(3, 4), distinct(3, 4)
    ...     answer.add_in_place(x, y).gives(x + y, changes={"x": x + y})
    >>> test_adds(answer)

``Answer``: the student's functions, on one device; ``answer.NAME(…)`` runs one of them once and returns a ``Call``.

- ``device`` is the device of this run. ``cases`` gives its first argument on every device, and the others only on the
  first. Those say nothing about devices (a dtype, a length). ``is_first`` is True there. ``must_prove`` is True where
  memory is seen from outside.
- ``vectorised`` requires that a call of a large size takes as many operations as one of a small size. It returns the
  large one.
- ``once`` makes a call that several checks look at: each asserts something of its own about it.
- These prepare the next call. ``watching(t)`` observes tensors that the function is not given. ``pulling(t)`` pulls a
  cotangent back through the result. ``overwriting(t)`` writes into the result afterwards. ``with_room(n)`` bounds what
  the call may allocate. ``within(program)`` lets a program of the grader's make the call. It calls the function as
  often as it likes, builds what is handed in, and tells what it saw.

    >>> def summed(x: torch.Tensor, y: torch.Tensor) -> Call:
    ...     return answer.pairwise_sum(x, y).gives(x[:, None] + y)
    >>> for x, y in answer.cases((distinct(2), distinct(3)), (distinct(1), distinct(4))):
    ...     call = summed(x, y)
    >>> call = answer.vectorised(lambda m, n: summed(distinct(m), distinct(n)), (2, 3), (9, 8)).stays_in_torch()

    >>> def table(answer: Answer) -> Call:
    ...     return summed(distinct(5), distinct(4))
    >>> answer.once(table) is answer.once(table)
    True

  A gradient is asked for before the call. It is None when nothing reached the argument.

    >>> call = answer.pulling(torch.ones(2, 3)).pairwise_sum(distinct(2).requires_grad_(), distinct(3))
    >>> call.gradient_of("a") is not None
    True

Inputs
------

``distinct``: a tensor whose elements all differ, eighths or whole numbers of both signs, so that sums are exact.

    >>> len(distinct(3, 4, dtype=torch.int64).unique())
    12

``whole``: a whole number between two bounds, both included.

    >>> n = whole(5, 9)
    >>> n in range(5, 10)
    True

``normal``: standard normal numbers, for data to train on.

    >>> normal(50, 2).shape
    torch.Size([50, 2])

``window``: the same values inside a larger memory, neither at its start nor next to each other.

    >>> window(distinct(3, 4)).stride()
    (22, 2)

``transposed``: the same matrix in column order, so that it is not contiguous.

    >>> transposed(distinct(3, 4)).is_contiguous()
    False

``file``: a text file; the function is given its path.

    >>> call = answer.load_table(file("small.csv", "area,rooms\n3,1\n4,2\n"))
    >>> inputs, outputs = call.found.parts
    >>> inputs.column("area").tolist()
    [3, 4]

``HERE``: the device of this run, where a function takes ``device``.

    >>> call = answer.row_vector(3, device=HERE).gives(torch.arange(3))

What is expected and what is told
---------------------------------

``say``: a sentence in both languages, and the name of the mistake where the evidence shows it.

    >>> call = answer.row_vector(3).gives(torch.arange(3), anywhere=True)
    >>> assert call.trace.count < 9, say("many operations ran.", "运行了很多操作。", "many operations")

``Feedback``: what ``say`` returns, for signatures.

    >>> said: Feedback = say("it moved.", "它换了地方。", "moved")
    >>> said.mistake
    'moved'

``trap``: a wrong result that a known mistake leads to, with what to say when it is seen.

    >>> numbers = torch.arange(3)
    >>> from_one = trap(numbers + 1, "the first number is 1.", "第一个数是 1。", "counts from 1")
    >>> call = answer.row_vector(3).gives(numbers, traps=lambda: [from_one])

``Trap``: what ``trap`` returns, for signatures.

    >>> from_one: Trap = trap(torch.arange(1, 4), "the first number is 1.", "第一个数是 1。", "counts from 1")

``Traps``: any number of them, for signatures.

    >>> def mistakes(numbers: torch.Tensor) -> Traps:
    ...     yield trap(numbers + 1, "the first number is 1.", "第一个数是 1。", "counts from 1")
    >>> call = answer.row_vector(3).gives(torch.arange(3), traps=lambda: mistakes(torch.arange(3)))

``same``: True when a result is what was expected, by the comparison that ``gives`` uses.

    >>> x, y = distinct(3, 4), distinct(3, 4)
    >>> same(answer.add_in_place(x, y).after.x, x + y)
    True

``same_weights``: True when tensors are those of a trained network: one tolerance, for the largest of all their numbers.

    >>> w, b = form(2, 1), form(1)
    >>> call = answer.closed_form(normal(8, 2), normal(8, 1)).gives((w, b), tolerance=ANY_NUMBERS)
    >>> same_weights(call.result, [part.numbers for part in call.result], 1e-4)
    True

``TOLERANCE``: the relative tolerance of that comparison, by the dtype's name.

    >>> TOLERANCE["float32"] < TOLERANCE["float16"]
    True

``element_loop``: what is told where work grows with the elements; the counts show it.

    >>> few, many = (answer.row_vector(n).gives(torch.arange(n), anywhere=True).trace.count for n in (5, 50))
    >>> assert few == many, element_loop(f"{few} operations for 5 and {many} for 50", f"5 时 {few} 次，50 时 {many} 次")

``THROUGH_PYTHON``: what is told where numbers went through Python, so that no operation leads to the result.

    >>> A, x = distinct(3, 4), distinct(4)
    >>> call = answer.matvec(A, x).gives(A @ x)
    >>> assert not call.through_python(call.result), THROUGH_PYTHON

``Wrong``: raised with such a sentence; ``gives`` and its like raise it, and so may a helper that returns nothing.

    >>> raise Wrong(say("it moved.", "它换了地方。", "moved"))
    Traceback (most recent call last):
    autograder.feedback.Wrong: it moved. | 它换了地方。

Evidence
--------

``Call``: one run of a student's function, and what it did. Judge it before you look further. A check that ends with an
unjudged call is an error of the grader's (``is_judged``).

- Judging: ``gives`` (value, dtype, shape, device, inputs unchanged but for ``changes``), ``raises`` (an exception that
  the task names). Before: ``accepts`` (it did not raise for its input), ``returns`` (it returned at all), ``is_here``
  (on the run's device), ``leaves_inputs``. After: ``gives_back`` (an argument itself), ``stays_in_torch`` (operations
  lead from the inputs to the result: no numbers went through Python).
- ``found``, the result before it is judged. ``result``, once ``gives`` has judged it. ``before.x`` and ``after.x``,
  the arguments by name. ``watched``. ``error`` (the call raised) and ``refused`` (it raised because of its input).
  ``function``, its name. ``calls``, those of a function that it was given.
- Within a program: ``shown``, its own observations. ``moved``, the random states that changed. ``stage``, the work and
  memory before each mark. ``operations_in``, the operations between two marks.
- Memory: ``allocated``, the bytes of all new storage, freed or not. ``where_allocated``; ``in_table``; ``shows`` and
  ``shown_by`` after ``overwriting``.
- Operations: ``operations``, by name; ``trace.count``; ``flow``, ``flow_without``, ``way_to`` and ``through_python``.
- Autograd: ``gradient_of`` after ``pulling``; ``used_autograd``, ``differentiated``, ``scripted``; ``computed_from``;
  ``passes_with``, ``made_by_autograd`` and ``made_by_backward``.

    >>> x, y = distinct(3, 4), distinct(3, 4)
    >>> call = answer.add_in_place(x, y).gives(x + y, changes={"x": x + y})
    >>> call.after.x.version > call.before.x.version, call.allocated
    (True, 0)

``Found``: the result, of any kind. Ask it before the call is judged, for the traces of a known mistake.

- ``equals``. ``tensor``, ``number`` and ``table``, None if it is not one. ``column`` of a table. ``parts`` of a tuple
  or list, each a ``Found`` too. All ``tensors`` in it. ``type``, the name of a kind that is never compared.

    >>> x, y = distinct(3, 4), distinct(3, 4)
    >>> call = answer.add_in_place(x, y).returns()
    >>> found: Found = call.found
    >>> assert not found.equals(x), say("nothing was added.", "什么也没有加。", "nothing added")

``SeenTensor``: a tensor of the call at one moment. ``value`` is a tensor of the judge's own, ``numbers`` a plain one.

- ``shape``, ``dtype``, ``device``, ``bytes``, ``version``, ``grad``, ``id``, and the rest of its ``state``.
- ``same_object``, ``same_memory`` (it begins at the same place), ``shares_memory`` (``memory_range`` overlaps),
  ``in_table``.
- A NumPy array of the call has ``value``, ``shares_memory`` and ``memory_range`` too.

    >>> A = distinct(3, 4)
    >>> call = answer.transpose(A).gives(A.t())
    >>> isinstance(call.result, SeenTensor) and call.result.same_memory(call.after.A)
    True

``seen_in``: the tensors in a value, however deep in lists, tuples and dicts.

    >>> call = answer.accumulate([distinct(3), distinct(3)])
    >>> len(list(seen_in(call.before.parts)))
    2

``rows_in``: the number of each row of a part in its data. It is -1 for a row that is not there.

    >>> data = distinct(4, 2)
    >>> rows_in(data[[3, 0]], data), rows_in(data[:1] + 100, data)
    ([3, 0], [-1])

``Asked``: the student's function as a program has it: to be called, and with ``mark()``, which begins a new stage.

    >>> def twice(matvec: Asked, A: torch.Tensor, x: torch.Tensor) -> Told:
    ...     first = matvec(A, x)
    ...     return first, {"same": matvec(A, x) is first}
    >>> A, x = distinct(2, 3), distinct(3)
    >>> answer.within(twice).matvec(A, x).gives(A @ x).shown
    {'same': False}

``Told``: what a program returns: the function's result, which is judged as that of any call, and ``call.shown``.

    >>> def marked(row_vector: Asked, n: int) -> Told:
    ...     row_vector.mark()
    ...     return row_vector(n), {}
    >>> answer.within(marked).row_vector(3).gives(torch.arange(3), anywhere=True).stage(0).allocated
    0

``Watched``: a network for a program to hand in. In ``asked`` it notes ``X``, ``modes`` and ``records``, each time.

    >>> def trained(train_concise: Asked, W: torch.Tensor, b: torch.Tensor, batches: list) -> Told:
    ...     net = Watched(linear(W, b))
    ...     return train_concise(net, batches, 0.0, 2), {"times": len(net.asked), "W": net.layers[0].weight}
    >>> W, b, X, y = normal(1, 3), normal(1), normal(5, 3), normal(5, 1)
    >>> answer.within(trained, Watched, linear).train_concise(W, b, [(X, y)]).returns().shown["times"]
    2

``linear``: a linear layer with these weights, for such a network.

    >>> linear(normal(2, 3), normal(2)).weight.shape
    torch.Size([2, 3])

Chance
------

``ANY_NUMBERS``: the tolerance for a result that is drawn: kind, shape and dtype are judged, and finite numbers.

    >>> w = distinct(3)
    >>> call = answer.within(drawn_thrice, draws=True).synthetic_data(7, w, 0.5, 4)
    >>> call = call.gives((form(4, 3), form(4, 1)), tolerance=ANY_NUMBERS)

``form``: stands for a tensor of this shape with such numbers.

    >>> form(4, 3).shape
    torch.Size([4, 3])

``drawn_thrice``: a program that seeds torch, calls twice in a row, and once more from the same seed.

    >>> w = distinct(3)
    >>> call = answer.within(drawn_thrice, draws=True).synthetic_data(7, w, 0.5, 4)
    >>> sorted(call.shown)
    ['again', 'second']

``from_torch``: requires that the random states of Python and NumPy are as they were.

    >>> w = distinct(3)
    >>> call = answer.within(drawn_thrice, draws=True).synthetic_data(7, w, 0.5, 4)
    >>> from_torch(call).moved
    ['torch']

``drawn_anew``: requires that the seed decides the result, and that two calls in a row differ.

    >>> w = distinct(3)
    >>> call = answer.within(drawn_thrice, draws=True).synthetic_data(7, w, 0.5, 4)
    >>> call = call.gives((form(4, 3), form(4, 1)), tolerance=ANY_NUMBERS)
    >>> drawn_anew(call, 0, 1)

``drawn_here``: requires that what was drawn in this size was drawn on the device of the run.

    >>> w = distinct(3)
    >>> call = answer.within(drawn_thrice, draws=True).synthetic_data(7, w, 0.5, 4)
    >>> drawn_here(call, 4, answer.device)

Operations
----------

``Family``: the kinds of operations that a check can tell apart.

    >>> A, x = distinct(3, 4), distinct(4)
    >>> call = answer.matvec(A, x).gives(A @ x)
    >>> Family.OTHER in {step.family for step in call.way_to(call.result)}
    True

``writes``: True when an operation, given with its overload, writes into one of its operands.

    >>> writes("aten.add_.Tensor"), writes("aten.add.out"), writes("aten.add.Tensor")
    (True, True, False)

``products_in``: the steps that are more than moving, making, element-wise work and sums.

    >>> A, x = distinct(3, 4), distinct(4)
    >>> call = answer.matvec(A, x).gives(A @ x)
    >>> len(products_in(call.way_to(call.result)))
    1

``not_one_product``: why a result is not one product of two arguments, or None.

    >>> A, x = distinct(3, 4), distinct(4)
    >>> call = answer.matvec(A, x).gives(A @ x)
    >>> assert (found := not_one_product(call, call.result, "A", "x")) is None, found

``does_without``: requires that none of these functions of PyTorch's ran.

    >>> A, x = distinct(3, 4), distinct(4)
    >>> does_without(answer.matvec(A, x).gives(A @ x), "softmax", "logsumexp")

Derivatives
-----------

``jacobian``: the truth by autograd, a Jacobian or the gradient of a scalar.

    >>> x = distinct(3)
    >>> jacobian(lambda x: x * x, x).shape
    torch.Size([3, 3])

``exact``: the truth in double precision, rounded once to the dtype of the inputs.

    >>> x = distinct(3)
    >>> exact(lambda x: jacobian(lambda x: x * x, x), x).dtype
    torch.float32

``by_hand``: requires this derivative, from a closed form; autograd and differences are told. With ``every_digit`` each
element is exact by itself, however small next to the others.

    >>> x = distinct(4, dtype=torch.float64)
    >>> call = by_hand(answer.square_jacobian(x), torch.diag(2 * x), every_digit=True)

``called_at``: requires that a function was given whole tensors, and no other points than this argument.

    >>> def squared(x: torch.Tensor) -> torch.Tensor:
    ...     return x * x
    >>> xs = distinct(4)
    >>> call = answer.derivative(squared, xs).gives(2 * xs)
    >>> called_at(call, xs, "xs")

``gives_by_autograd``: requires this derivative of a function that was given, from a call of it and by autograd.

    >>> def squared(x: torch.Tensor) -> torch.Tensor:
    ...     return x * x
    >>> xs = distinct(4)
    >>> call = gives_by_autograd(answer.derivative(squared, xs), 2 * xs, traps=tuple)

``MEAN_TAKEN``: what is told of a gradient that was divided by the number of elements.

    >>> x = distinct(4)
    >>> call = answer.grad_of_square(x.clone().requires_grad_())
    >>> call = call.gives(2 * x, traps=lambda: [trap(2 * x / 4, *MEAN_TAKEN)])

``TWO_PASSES``: what is told of a gradient that is twice as large as it should be.

    >>> x = distinct(4)
    >>> call = answer.grad_of_square(x.clone().requires_grad_())
    >>> call = call.gives(2 * x, traps=lambda: [trap(4 * x, *TWO_PASSES)])

``GRAD_CLEARED``: what is told of a gradient of zeros.

    >>> x = distinct(4)
    >>> call = answer.grad_of_square(x.clone().requires_grad_())
    >>> call = call.gives(2 * x, traps=lambda: [trap(0 * x, *GRAD_CLEARED)])
"""

from autograder.feedback import THROUGH_PYTHON, Feedback, Wrong, element_loop, say
from autograder.grading.answer import Answer
from autograder.grading.call import Call, Trap, Traps, trap
from autograder.grading.chance import ANY_NUMBERS, drawn_anew, drawn_here, drawn_thrice, form, from_torch
from autograder.grading.checks import check
from autograder.grading.comparison import TOLERANCE, same, same_weights
from autograder.grading.derivatives import by_hand, exact, jacobian
from autograder.grading.found import Found
from autograder.grading.functions import called_at, gives_by_autograd
from autograder.grading.gradients import GRAD_CLEARED, MEAN_TAKEN, TWO_PASSES
from autograder.grading.inputs import HERE, distinct, file, normal, transposed, whole, window
from autograder.grading.library import does_without
from autograder.grading.nets import Watched, linear
from autograder.grading.observation import SeenTensor, seen_in
from autograder.grading.operations import Family, writes
from autograder.grading.products import not_one_product, products_in
from autograder.grading.programs import Asked, Told
from autograder.grading.rows import rows_in

__all__ = [  # noqa: RUF022 - in the order of the page above
    "check",
    "Answer",
    "distinct",
    "whole",
    "normal",
    "window",
    "transposed",
    "file",
    "HERE",
    "say",
    "Feedback",
    "trap",
    "Trap",
    "Traps",
    "same",
    "same_weights",
    "TOLERANCE",
    "element_loop",
    "THROUGH_PYTHON",
    "Wrong",
    "Call",
    "Found",
    "SeenTensor",
    "seen_in",
    "rows_in",
    "Asked",
    "Told",
    "Watched",
    "linear",
    "ANY_NUMBERS",
    "form",
    "drawn_thrice",
    "from_torch",
    "drawn_anew",
    "drawn_here",
    "Family",
    "writes",
    "products_in",
    "not_one_product",
    "does_without",
    "jacobian",
    "exact",
    "by_hand",
    "called_at",
    "gives_by_autograd",
    "MEAN_TAKEN",
    "TWO_PASSES",
    "GRAD_CLEARED",
]
