"""Turn text into numbers | 把文字变成数字

Replace each text column of the frame `inputs` by columns of flags, one for each category, and return the new frame. A
missing text is a category of its own.

The numeric columns come first, unchanged: values, gaps, types and order. Then come the flags of each text column, in
the order of the text columns: `Alley_Pave` is 1 where `Alley` holds `Pave` and 0 elsewhere, with the values of a column
sorted; last of each column stands `Alley_nan`, for missing, even when nothing is missing. The flags are whole numbers,
not bools. The row index stays, and the caller's `inputs` is not changed. There is at least one text column, and there
are no bool columns.

把表 `inputs` 的每个文本列换成若干标志列，每个类别一列，返回新表。缺失的文本自成一类。

数值列在前，值、空缺、类型和顺序都不变。然后按文本列的顺序依次放各自的标志列：
`Alley` 为 `Pave` 的行，`Alley_Pave` 是 1，其余行是 0；同一列的各个值按顺序排列。
每个文本列的最后是 `Alley_nan`，表示缺失，哪怕这一列没有缺失也要有。标志是整数，不是 bool。
行索引不变，调用者的 `inputs` 不能改动。表中至少有一个文本列，没有 bool 列。
"""

import pandas as pd


def encode_categories(inputs: pd.DataFrame) -> pd.DataFrame:
    """
    >>> inputs = pd.DataFrame({"NumRooms": [3.0, 2.0, 4.0, 3.0], "Alley": ["Pave", None, None, None]})
    >>> encode_categories(inputs)
       NumRooms  Alley_Pave  Alley_nan
    0       3.0           1          0
    1       2.0           0          1
    2       4.0           0          1
    3       3.0           0          1
    """
    raise NotImplementedError("your code here | 在这里写代码")
