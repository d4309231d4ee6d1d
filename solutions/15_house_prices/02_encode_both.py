"""Text to numbers in two tables | 两张表里的文字变数字

`train` and `test` are tables with the same columns in the same order. A model that learns from one and predicts the
other needs the same columns in both. Return the pair `(train, test)` of new tables, in which each text column is
replaced by columns of flags:

- each value that occurs in `train` **or** in `test` has a column in both tables, 1 where the text holds it and 0
  elsewhere; it is called `Alley_Pave` for the value `Pave` of the column `Alley`;
- each text column has one more, `Alley_nan`, for missing text, even when nothing is missing.

The numeric columns come first, in their order, with their values; their gaps stay gaps. Then come the flags: in the
order of the text columns, those of one column sorted by value, `_nan` last. Every column, numeric ones too, is float32.

The tables keep their rows and their row indices; a label may stand in both tables. There are no bool columns. There is
at least one text column, and each holds some text in both tables. The caller's tables are not changed.

`train` 和 `test` 是两张表，列相同，列的次序也相同。用一张表学习、预测另一张表的模型，需要两张表有同样的列。
返回一对新表 `(train, test)`，其中每个文本列都换成了若干标志列：

- 在 `train` **或** `test` 里出现过的每个值，在两张表里都有一列：文本是这个值的行为 1，其余为 0；
  列 `Alley` 的值 `Pave` 对应的列名是 `Alley_Pave`；
- 每个文本列还有一列 `Alley_nan` 表示缺失，哪怕没有缺失也要有。

数值列在前，次序和值都不变，其中的空缺仍是空缺。然后是标志列：按文本列的次序，同一列的各个值按顺序排列，`_nan` 在最后。
所有列（数值列也一样）的类型都是 float32。

两张表的行和行索引都不变；同一个标签可能在两张表里都有。没有 bool 列。至少有一个文本列，每个文本列在两张表里都有文字。
调用者的表不能改动。
"""

import pandas as pd


def encode_both(train: pd.DataFrame, test: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """
    >>> train = pd.DataFrame({"Alley": ["Pave", None, "Grvl"], "Area": [50, 70, 90]})
    >>> test = pd.DataFrame({"Alley": ["Pave", "Dirt"], "Area": [60, 80]})
    >>> train, test = encode_both(train, test)
    >>> train
       Area  Alley_Dirt  Alley_Grvl  Alley_Pave  Alley_nan
    0  50.0         0.0         0.0         1.0        0.0
    1  70.0         0.0         0.0         0.0        1.0
    2  90.0         0.0         1.0         0.0        0.0
    >>> test
       Area  Alley_Dirt  Alley_Grvl  Alley_Pave  Alley_nan
    0  60.0         0.0         0.0         1.0        0.0
    1  80.0         1.0         0.0         0.0        0.0
    """
    both = pd.concat([train, test])
    encoded = pd.get_dummies(both, dummy_na=True).astype("float32")
    return encoded.iloc[: len(train)], encoded.iloc[len(train) :]


HINTS = [
    (
        "`pd.get_dummies` makes flags from the values that it sees. How can it see those of both tables?",
        "`pd.get_dummies` 根据它看到的值生成标志列。怎样让它看到两张表的值？",
    ),
    (
        "Put one table below the other (`pd.concat`), encode once, and take them apart by position: labels may stand "
        "in both.",
        "把两张表上下拼起来（`pd.concat`），编码一次，再按位置拆开：同一个标签可能两张表里都有。",
    ),
    (
        "`dummy_na=True` gives missing a column; `astype('float32')` at the end; `iloc[:len(train)]` is the first "
        "table, the rest is the second.",
        "`dummy_na=True` 给缺失一列；最后 `astype('float32')`；`iloc[:len(train)]` 是第一张表，其余是第二张。",
    ),
]
WHY = (
    "A model has one weight for each column. Encoded apart, the two tables have columns of their own: at best the "
    "shapes do not fit, at worst they fit and each weight meets another column. Encoded together, they cannot differ. "
    "And one type for all: a table with bools among its numbers becomes an array of objects, of which torch makes no "
    "tensor.",
    "模型的每一列有一个权重。分开编码，两张表各有各的列：好的情况是形状对不上而报错，坏的情况是形状碰巧一样，"
    "每个权重乘到了别的列上。一起编码就不会有差别。还要统一类型：数里夹着 bool 的表会变成对象数组，"
    "torch 没法把它变成张量。",
)
