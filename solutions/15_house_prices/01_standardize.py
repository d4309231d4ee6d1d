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
    numbers = train.select_dtypes("number")
    mean, std = numbers.mean(), numbers.std()

    def scaled(table: pd.DataFrame) -> pd.DataFrame:
        columns = (table[list(numbers)] - mean) / std.where(std > 0)
        return table.assign(**columns.fillna(0))

    return scaled(train), scaled(test)


HINTS = [
    (
        "Which columns hold numbers? Ask pandas (`select_dtypes`), and take their means and standard deviations from "
        "`train`, once.",
        "哪些列装的是数？问 pandas（`select_dtypes`），再从 `train` 里取一次它们的均值和标准差。",
    ),
    (
        "Use the same two rows of numbers for both tables. Gaps are left out of `mean` and `std` by themselves: fill "
        "them at the end.",
        "两张表用同样的均值和标准差。`mean` 和 `std` 本来就不算空缺：最后再填。",
    ),
    (
        "A standard deviation of 0 makes inf or nan of a quotient. Replace it by a gap before you divide: then "
        "`fillna(0)` does the rest. `table.assign(**columns)` gives a new table and keeps all the others.",
        "标准差为 0 时，商会变成 inf 或 nan。相除之前把它换成空缺，剩下的就由 `fillna(0)` 完成。"
        "`table.assign(**columns)` 给出新表，其余的列都保留。",
    ),
]
WHY = (
    "A model meets areas in the hundreds next to numbers of rooms; on one scale, no column is heavier for its unit. "
    "The scale must come from the training table alone: with the test table in it, what is to be predicted has had a "
    "say in how the model was made, and the score looks better than it is. After the step 0 is the mean, so that a gap "
    "filled with 0 says nothing.",
    "面积是几百，房间数只有几个；放到同一尺度上，就没有哪一列因为单位而更重。"
    "尺度只能取自训练表：如果测试表也算进去，要预测的东西就参与了模型的制作，分数看起来会比实际好。"
    "标准化之后 0 就是均值，所以用 0 填空缺等于什么也没说。",
)
