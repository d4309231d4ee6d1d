"""Numbers on one scale | 把数放到同一尺度上

`train` and `test` are tables with the same columns in the same order: one to learn from, one to be predicted. Return
the pair `(train, test)` of new tables, in which every number is standardized:

- subtract from each numeric column its mean, and divide by its standard deviation (that of pandas: `std()`);
- mean and standard deviation are those of the column **in `train`**, for both tables. Gaps do not count in them;
- then every gap in a numeric column becomes 0.

A numeric column whose numbers are all the same in `train` becomes 0 in both tables, whatever `test` holds there. So
does one in which everything is missing. Numeric columns hold int64 or float64; there are no bool columns. Text columns
keep their text and their gaps. The order of the columns and the row indices stay. `train` has at least two rows. The
caller's tables are not changed.

`train` 和 `test` 是两张表，列相同，列的次序也相同：一张用来学习，一张用来预测。返回一对新表 `(train, test)`，
其中的数都标准化了：

- 每个数值列减去它的均值，再除以它的标准差（用 pandas 的 `std()`）；
- 两张表用的都是这一列**在 `train` 里**的均值和标准差。空缺不算在内；
- 之后，数值列里的每个空缺变成 0。

如果某个数值列在 `train` 里的数全都一样，它在两张表里都变成 0，不管 `test` 里是什么。整列都缺失的数值列也是这样。
数值列的类型是 int64 或 float64；没有 bool 列。文本列的文字和空缺都不动。列的次序和行索引不变。`train` 至少有两行。
调用者的表不能改动。
"""

import pandas as pd


def standardize(train: pd.DataFrame, test: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """
    >>> train = pd.DataFrame({"Area": [50.0, 70.0, None, 90.0], "Alley": ["Pave", None, None, "Grvl"]})
    >>> test = pd.DataFrame({"Area": [110.0, None], "Alley": [None, "Pave"]})
    >>> train, test = standardize(train, test)
    >>> train["Area"].tolist()
    [-1.0, 0.0, 0.0, 1.0]
    >>> test["Area"].tolist()
    [2.0, 0.0]
    """
    raise NotImplementedError("your code here | 在这里写代码")
