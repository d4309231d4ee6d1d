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
    raise NotImplementedError("your code here | 在这里写代码")
