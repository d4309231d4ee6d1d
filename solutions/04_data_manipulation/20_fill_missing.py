"""Fill gaps with the mean | 用均值填补缺失

In the frame `inputs`, replace each missing number by the mean of its column, and return the new frame.

Text columns keep their text and their gaps. The columns, their order and the row index stay. A column of whole numbers
without gaps keeps whole numbers. A column in which everything is missing stays missing. The caller's `inputs` is not
changed. There are no bool columns.

把表 `inputs` 中每个缺失的数换成它所在列的均值，返回新表。

文本列的文字和空缺都不动。列、列的顺序和行索引不变。没有空缺的整数列仍是整数。整列都缺失的列保持缺失。
调用者的 `inputs` 不能改动。表中没有 bool 列。
"""

import pandas as pd


def fill_missing(inputs: pd.DataFrame) -> pd.DataFrame:
    """
    >>> inputs = pd.DataFrame({"NumRooms": [None, 2.0, 4.0, None], "Alley": ["Pave", None, None, None]})
    >>> fill_missing(inputs)["NumRooms"].tolist()
    [3.0, 2.0, 4.0, 3.0]
    >>> int(fill_missing(inputs)["Alley"].isna().sum())
    3
    """
    return inputs.fillna(inputs.mean(numeric_only=True))


HINTS = [
    ("Which columns have a mean at all?", "哪些列才有均值？"),
    (
        "A frame's `mean` can be told to look at numbers only; `fillna` takes one value per column.",
        "表的 `mean` 可以只看数值列；`fillna` 可以每列给一个值。",
    ),
    (
        "`inputs.fillna(…)` returns a new frame. Give it the means, with `numeric_only=True`.",
        "`inputs.fillna(…)` 返回新表。把带 `numeric_only=True` 的均值交给它。",
    ),
]
WHY = (
    "The notes pick the numeric columns by position, since `mean` over text raises. "
    "`numeric_only=True` finds them in any table; and `fillna` fills each column from the entry of its own name.",
    "笔记按位置挑出数值列，因为对文本求 `mean` 会报错。`numeric_only=True` 在任何表里都能找到它们；`fillna` "
    "按列名各填各的值。",
)
