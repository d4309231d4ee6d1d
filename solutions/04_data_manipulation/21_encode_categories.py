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
    return pd.get_dummies(inputs, dummy_na=True, dtype=int)


HINTS = [
    (
        "Such flags are called dummy variables; pandas makes them for all text columns of a frame at once.",
        "这样的标志叫哑变量（dummy）；pandas 可以一次为表中所有文本列生成。",
    ),
    (
        "Look at what `pd.get_dummies` can be told: what about missing values, and which type?",
        "看看 `pd.get_dummies` 有哪些参数：缺失值怎么办，类型是什么？",
    ),
    (
        "`dummy_na=True` gives missing a column. By default the flags are bools; `dtype=` changes that.",
        "`dummy_na=True` 会给缺失值一列。标志默认是 bool，用 `dtype=` 可以改。",
    ),
]
WHY = (
    "A model computes with numbers, and numbering the categories 0, 1, 2 would invent an order among them; flags do "
    "not. That a value is missing can tell something too: a house whose alley is unknown may well have none. The "
    "notes' `inputs * 1` turns bools into numbers as well, by multiplying every number of the table by 1.",
    "模型只会算数；把类别编成 0、1、2 会凭空造出大小顺序，标志列则不会。"
    "缺失本身也可能说明问题：巷子未知的房子很可能没有巷子。"
    "笔记里的 `inputs * 1` 也能把 bool 变成数，办法是把整张表的每个数都乘以 1。",
)
