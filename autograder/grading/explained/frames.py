"""The frequent exceptions of pandas, and of NumPy's arrays that come from its tables."""

from __future__ import annotations

from autograder.grading.explained.kind import Kind, kind

KINDS: tuple[Kind, ...] = (
    kind(
        "mean of text",
        "TypeError",
        r"Cannot perform reduction '?\w+'? with (?:string|str) dtype|Could not convert .*to numeric|does not support "
        r"(?:"
        r"reduction|operation) '\w+'",
        "A sum or a mean is asked of a column that holds text. Choose the columns of numbers first, with "
        "`numeric_only=True` or `select_dtypes`.",
        "对装着文字的列求和或求均值。先选出数值列：`numeric_only=True` 或 `select_dtypes`。",
    ),
    kind(
        "text as a number",
        "ValueError",
        r"could not convert string to float|invalid literal for int\(\)|Unable to parse string",
        "A text that is not a number was to become one. Does the column hold words, blanks or 'NA' too, or is the "
        "text a "
        "number with a point given to `int`?",
        "要把不是数的文字变成数。这一列里是不是还有单词、空格或 'NA'，或者把带小数点的文字交给了 `int`？",
    ),
    kind(
        "columns of unequal length",
        "ValueError",
        r"[Ll]ength of values .* does not match length of index|Length mismatch|All arrays must be of the same length|"
        r"columns passed, passed data had|Shape of passed values",
        "What is put into the table has another length than the table, or there are more names than columns.",
        "放进表里的东西与表的长度不同，或者名字与列的个数不同。",
    ),
    kind(
        "column of two dimensions",
        "ValueError",
        r"Per-column arrays must each be 1-dimensional|Data must be 1-dimensional",
        "A column takes an array of one dimension, and was given one of shape (n, 1) or of more. Flatten it first.",
        "一列要的是一维数组，给的却是形状 (n, 1) 或更多维的。请先拉平。",
    ),
    kind(
        "one number for a table",
        "ValueError",
        r"If using all scalar values, you must pass an index",
        "A table is made of single values, so its number of rows is unknown: put the values in lists.",
        "造表时给的都是单个的值，不知道有几行：请把值放进列表。",
    ),
    kind(
        "missing as a whole number",
        "ValueError",
        r"Cannot convert non-finite values|cannot convert (?:to '\w+'-dtype NumPy array with missing values|NA to "
        r"integer|"
        r"float NaN to integer)",
        "A column with missing values was to become whole numbers, which have no NaN. Fill the gaps first.",
        "有缺失值的列要变成整数，而整数里没有 NaN。请先填补缺失值。",
    ),
    kind(
        "copy of a table",
        "SettingWithCopyError SettingWithCopyWarning ChainedAssignmentError",
        "",
        "A value is set on a piece that was cut out of the table, which is a copy: the table does not change. Write "
        "`df.loc[rows, column] = …` in one step.",
        "给从表里切出的一块赋值，而那是副本：原表不变。请一步写成 `df.loc[行, 列] = …`。",
    ),
    kind(
        "index that cannot be changed",
        "TypeError",
        r"Index does not support mutable operations",
        "The names of rows and columns cannot be changed one by one: use `df.rename(columns=…)`, or set them all.",
        "行名和列名不能逐个改：用 `df.rename(columns=…)`，或整体重新赋值。",
    ),
    kind(
        "positions for iloc",
        "TypeError ValueError IndexError",
        r"Location based indexing can only|[Cc]annot index by location index|Cannot do positional indexing|\.iloc "
        r"requires",
        "`iloc` takes positions, whole numbers from 0. For names of rows and columns there is `loc`.",
        "`iloc` 按位置取，位置是从 0 数起的整数。按行名、列名取用 `loc`。",
    ),
    kind(
        "nothing to concatenate",
        "ValueError",
        r"No objects to concatenate",
        "An empty list was given to `concat`.",
        "给 `concat` 的列表是空的。",
    ),
    kind(
        "list of tables expected",
        "TypeError",
        r"first argument must be an iterable of pandas objects|cannot concatenate object of type",
        "`concat` takes one list of tables or columns: put brackets around them.",
        "`concat` 要的是一个装着表或列的列表：请加上方括号。",
    ),
    kind(
        "nothing in common",
        "ValueError KeyError",
        r"No common columns to perform merge on|[Yy]ou are trying to merge on",
        "The two tables have no column by which they can be merged.",
        "两张表没有可以用来合并的列。",
    ),
    kind(
        "fillna by method",
        "TypeError ValueError",
        r"fillna\(\) (?:got an unexpected keyword argument 'method'|missing)|Must specify a fill 'value' or 'method'",
        "`fillna` needs the value to fill in. Filling from the neighbours is `ffill()` or `bfill()`.",
        "`fillna` 要给出填入的值。用相邻的值填补是 `ffill()` 或 `bfill()`。",
    ),
    kind(
        "read-only array",
        "ValueError",
        r"assignment destination is read-only|output array is read-only|array is read-only|not writeable",
        "An array is written to that must not be: it looks at a table of pandas, or was broadcast. Copy it first, with "
        "`.copy()`.",
        "写入了不可写的数组：它看着 pandas 的表，或是广播出来的。请先 `.copy()`。",
    ),
    kind(
        "empty file",
        "ValueError",
        r"No columns to parse from file",
        "The file that is read is empty. Is it the right file, and was it written and closed before?",
        "读的文件是空的。是这个文件吗？之前写完并关闭了吗？",
    ),
    kind(
        "table file",
        "ValueError",
        r"Error tokenizing data|Expected \d+ fields",
        "A line of the file has more fields than the others. Is the separator right, and does a value hold one?",
        "文件里有一行的字段比别的行多。分隔符对吗？是不是有值里含有分隔符？",
    ),
    kind(
        "second argument as dtype",
        "TypeError",
        r"Cannot interpret '.*' as a data type|data type '.*' not understood",
        "NumPy takes a shape as one tuple: `np.ones((m, n))`. Its second argument is the dtype.",
        "NumPy 的形状要写成一个元组：`np.ones((m, n))`。第二个参数是 dtype。",
    ),
)
