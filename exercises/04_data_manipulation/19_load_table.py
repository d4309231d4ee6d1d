"""Read a table | 读入表格

Read the CSV file at `path` with pandas. Return two things: a DataFrame of all columns but the last, and the last column
as a Series.

The first line of the file holds the names of the columns; there are two or more, and their number and names differ from
file to file. `NA` stands for a missing value. Rows keep their order, numbered from 0, and columns the types that pandas
gives them; nothing is filled in, converted or dropped.

用 pandas 读入 `path` 处的 CSV 文件，返回两样东西：除最后一列外的所有列，作为 DataFrame；最后一列，作为 Series。

文件第一行是列名；至少有两列，列数和列名各文件不同。`NA` 表示缺失值。
行的顺序不变，从 0 开始编号；各列的类型由 pandas 读出来是什么就是什么；不填补，不转换，也不删除。
"""

import pandas as pd


def load_table(path: str) -> tuple[pd.DataFrame, pd.Series]:
    """
    >>> import tempfile
    >>> file = tempfile.NamedTemporaryFile("w", suffix=".csv")
    >>> _ = file.write('''NumRooms,Alley,Price
    ... NA,Pave,127500
    ... 2,NA,106000
    ... 4,NA,178100
    ... NA,NA,140000
    ... ''')
    >>> file.flush()
    >>> inputs, outputs = load_table(file.name)
    >>> inputs
       NumRooms Alley
    0       NaN  Pave
    1       2.0   NaN
    2       4.0   NaN
    3       NaN   NaN
    >>> outputs.tolist()
    [127500, 106000, 178100, 140000]
    >>> file.close()
    """
    raise NotImplementedError("your code here | 在这里写代码")
