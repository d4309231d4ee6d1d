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
    raise NotImplementedError("your code here | 在这里写代码")
