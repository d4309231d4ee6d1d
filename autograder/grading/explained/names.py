"""Names that do not exist: of variables, attributes, modules, parameters and keys."""

from __future__ import annotations

from autograder.grading.explained import meant
from autograder.grading.explained.kind import Kind, kind

_FUNCTION = r"^(?:\w+\.|<locals>\.){0,5}(?P<function>\w+|<lambda>)\(\) "
_MODULE = r"(?P<module>[\w.]+)"

KINDS: tuple[Kind, ...] = (
    kind(
        "used before it is assigned",
        "UnboundLocalError",
        r"local variable '(?P<name>\w+)'",
        "`{name}` is read before this function gives it a value. A name that is assigned anywhere in a function is its "
        "own there; is the line that assigns it further down, or in a branch that was not taken?",
        "函数里 `{name}` 还没有赋值就被用了。函数里任何一处给它赋过值，它就是局部变量；"
        "赋值的那一行是在后面，还是在没有走到的分支里？",
    ),
    kind(
        "unknown name",
        "NameError",
        r"^name '(?P<name>\w+)' is not defined",
        "No `{name}` is known there: it is neither a parameter nor a variable, and nothing imports it.",
        "那里没有叫 `{name}` 的东西：它不是参数，不是变量，也没有导入。",
        hint=meant.variable,
    ),
    kind(
        "unknown name",
        "NameError",
        r"free variable '(?P<name>\w+)'",
        "The inner function reads `{name}` before the outer one gives it a value.",
        "内层函数用到 `{name}` 时，外层函数还没有给它赋值。",
    ),
    kind(
        "attribute of None",
        "AttributeError",
        r"^'NoneType' object has no attribute '(?P<name>\w+)'",
        "What stands before `.{name}` is None. A parameter may be None by default, a `.grad` is None until a pass has "
        "filled it, and a function without `return` gives None: which of them stands there?",
        "`.{name}` 前面的东西是 None。参数的默认值可能是 None，反向传播之前 `.grad` 是 None，没有 `return` "
        "的函数给出的也是 "
        "None：这里是哪一种？",
    ),
    kind(
        "unknown attribute",
        "AttributeError",
        r"^'(?P<type>[\w.]+)' object has no attribute '(?P<name>\w+)'",
        "{a_type} has no `{name}`.",
        "{type} 没有 `{name}`。",
        hint=meant.attribute,
    ),
    kind(
        "unknown attribute",
        "AttributeError",
        r"^type object '(?P<type>[\w.]+)' has no attribute '(?P<name>\w+)'",
        "The type {type} has no `{name}`.",
        "类型 {type} 没有 `{name}`。",
        hint=meant.attribute,
    ),
    kind(
        "unknown attribute",
        "AttributeError",
        rf"^(?:partially initialized )?module '{_MODULE}' has no attribute '(?P<name>\w+)'",
        "The module has no `{name}`.",
        "模块里没有 `{name}`。",
        hint=meant.of_module,
    ),
    kind(
        "attribute that cannot be set",
        "AttributeError",
        r"attribute '(?P<name>\w+)' of .* is not writable|property '(?P<name2>\w+)' of .* has no setter",
        "This attribute can be read but not set. A tensor gets another shape by `reshape`, not by an assignment.",
        "这个属性只能读，不能赋值。要换张量的形状，用 `reshape`，而不是给属性赋值。",
    ),
    kind(
        "unknown import",
        "ImportError",
        rf"^cannot import name '(?P<name>\w+)' from '{_MODULE}'",
        "The module that is imported from has no `{name}`.",
        "被导入的模块里没有 `{name}`。",
        hint=meant.of_module,
    ),
    kind(
        "missing module",
        "ModuleNotFoundError",
        r"^No module named '(?P<name>\w+)",
        "There is no module `{name}` here. Is it spelt right, and does the exercise need it?",
        "这里没有模块 `{name}`。名字拼对了吗？这道题需要它吗？",
    ),
    kind(
        "missing argument",
        "TypeError",
        _FUNCTION + r"missing \d+ required (?:positional|keyword-only) arguments?: '(?P<name>\w+)'",
        "`{function}` is called without its argument `{name}`.",
        "调用 `{function}` 时没有给出参数 `{name}`。",
    ),
    kind(
        "unknown argument",
        "TypeError",
        _FUNCTION + r"got an unexpected keyword argument '(?P<name>\w+)'",
        "`{function}` has no parameter `{name}`.",
        "`{function}` 没有参数 `{name}`。",
    ),
    kind(
        "argument given twice",
        "TypeError",
        _FUNCTION + r"got multiple values for argument '(?P<name>\w+)'",
        "`{function}` is given `{name}` twice: once by its place and once by its name.",
        "给了 `{function}` 两次 `{name}`：一次按位置，一次按名字。",
    ),
    kind(
        "too many arguments",
        "TypeError",
        _FUNCTION + r"takes (?:from )?(?:no|\d+).* positional arguments? but",
        "`{function}` is called with more arguments than it takes. Does a method get its object twice, or is a list "
        "meant?",
        "调用 `{function}` 时给的参数太多。是不是把对象又传了一遍，或者该传一个列表？",
    ),
    kind(
        "unknown column",
        "KeyError",
        r"^(?P<key>[^'\"\n]+)$",
        "There is no key, column or row named '{key}' there. Look at the names that there are (`df.columns`, "
        "`d.keys()`), with capitals and blanks.",
        "那里没有名为 '{key}' 的键、列或行。看看有哪些名字（`df.columns`、`d.keys()`），大小写和空格也要一致。",
    ),
    kind(
        "unknown column",
        "KeyError",
        r"^\"?\['(?P<key>[^'\"\n]+)'\] not (?:in index|found in axis)",
        "There is no column or row named '{key}' there. `drop` looks among the rows unless it is told `columns=`.",
        "那里没有名为 '{key}' 的列或行。`drop` 默认找的是行；要删列，写 `columns=`。",
    ),
    kind(
        "unknown column",
        "KeyError",
        r"None of \[.*\] are in the \[|not in index|not found in axis",
        "Columns or rows are asked for that the table does not have. Look at `df.columns` and `df.index`.",
        "要取的列或行，表里没有。请看 `df.columns` 和 `df.index`。",
    ),
    kind(
        "unknown key",
        "KeyError",
        "",
        "A dict or a table is asked for a key, a column or a row that it does not have. Which keys does it have, and "
        "of "
        "which type?",
        "向字典或表要了它没有的键、列或行。它有哪些键，键是什么类型？",
    ),
)
