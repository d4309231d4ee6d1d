"""Sentences about the ways in which a text leaves the language: the purpose, and the replacement."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.catalogue import Text


@dataclass(frozen=True)
class Sentence:
    """The purpose and replacement of some names. `{name}` stands for the name as the answer writes it."""

    names: str
    why: Text
    instead: Text

    def filled(self, name: str) -> tuple[Text, Text]:
        """Return both parts with the name in its place."""
        return _filled(self.why, name), _filled(self.instead, name)


def _filled(text: Text, name: str) -> Text:
    return Text(text.en.replace("{name}", name), text.zh.replace("{name}", name))


OUT = Text("Take the line out before you hand in.", "交之前请删掉这一行。")
"""The replacement of what nobody needs in an answer."""
_TORCH = Text("Write it with torch operations.", "请用 torch 的操作来写。")

KINDS: dict[str, Sentence] = {
    "import": Sentence(
        "",
        Text("the module `{name}` is not one that an answer may use", "答案不能使用模块 `{name}`"),
        Text(
            "Use torch, NumPy, pandas and the modules of the page “The language of answers”.",
            "请用 torch、NumPy、pandas 和“答案的语言”那一页列出的模块。",
        ),
    ),
    "beside": Sentence(
        "",
        Text(
            "`{name}` is not there when an answer runs, and is imported without a guard",
            "答案运行时没有 `{name}`，而这里直接导入了它",
        ),
        Text(
            "Import it where it is used: in a function, in `try: … except ImportError: …`, or under "
            '`if __name__ == "__main__":`.',
            '请在用到它的函数里导入，或放进 `try: … except ImportError: …`，或放到 `if __name__ == "__main__":` 下面。',
        ),
    ),
    "name": Sentence(
        "",
        Text("`{name}` is not part of the language of answers", "`{name}` 不属于答案的语言"),
        Text(
            "Use what the library offers for computing: its functions, types and methods.",
            "请用库里用于计算的函数、类型和方法。",
        ),
    ),
    "module": Sentence(
        "",
        Text("`{name}` leads through a library to another module", "`{name}` 经过一个库通到了别的模块"),
        Text("Import the module that you need by its own name.", "需要哪个模块，就用它自己的名字导入。"),
    ),
    "value": Sentence(
        "",
        Text("the module `{name}` is handed around as a value", "模块 `{name}` 被当成值来传递"),
        Text(
            "Write the name of the function after a dot: `{name}.…`. Give variables other names than modules.",
            "请在点后面写出函数名：`{name}.…`。变量不要和模块同名。",
        ),
    ),
    "builtin": Sentence("", Text("`{name}` reaches into Python itself", "`{name}` 会伸进 Python 内部"), OUT),
    "attribute": Sentence(
        "", Text("`.{name}` reaches into Python or a library", "`.{name}` 会伸进 Python 或库的内部"), _TORCH
    ),
    "dunder": Sentence(
        "",
        Text("`{name}` belongs to Python itself", "`{name}` 属于 Python 本身"),
        Text(
            "Use the function or operator that stands for it, such as `len(x)` or `x + y`.",
            "请用它对应的函数或运算符，例如 `len(x)` 或 `x + y`。",
        ),
    ),
    "private": Sentence(
        "",
        Text("`{name}` begins with an underscore: it is the inside of a library", "`{name}` 以下划线开头，是库的内部"),
        Text(
            "Use a name without the underscore; attributes of your own are set on `self` first.",
            "请用不带下划线的名字；自己的属性先在 `self` 上设置。",
        ),
    ),
    "text": Sentence(
        "",
        Text(
            "`{name}` takes a name as text, and it does not stand there",
            "`{name}` 要一个文字形式的名字，而那里没有写出来",
        ),
        Text('Write it out: `getattr(x, "shape")`, or `x.shape`.', '请写出来：`getattr(x, "shape")`，或 `x.shape`。'),
    ),
    "template": Sentence(
        "",
        Text("the text before `.format` is not written out", "`.format` 前面的文字没有写出来"),
        Text(
            'Use an f-string, or write the text there: `"{:.3f}".format(x)`.',
            '请用 f-string，或把文字写在那里：`"{:.3f}".format(x)`。',
        ),
    ),
    "class": Sentence(
        "",
        Text("`{name}` hands a class around", "`{name}` 把类当成值来传递"),
        Text(
            "Compare it (`type(x) is C`), ask `isinstance(x, C)`, or write the class's name.",
            "请比较它（`type(x) is C`）、用 `isinstance(x, C)`，或直接写类名。",
        ),
    ),
    "metaclass": Sentence(
        "",
        Text(
            "`{name}` is made in another way than by a plain `class` statement",
            "`{name}` 不是用普通的 `class` 语句写的",
        ),
        Text(
            "Write `class C:` or `class C(Base):` with nothing but base classes.",
            "请写 `class C:` 或 `class C(Base):`，括号里只有基类。",
        ),
    ),
    "subclass": Sentence(
        "",
        Text("a class derives from `{name}`, which holds data", "有一个类继承自存放数据的 `{name}`"),
        Text(
            "Keep the value in an attribute of your class: `self.x = x`.", "请把值放在自己的类的属性里：`self.x = x`。"
        ),
    ),
    "enum": Sentence(
        "",
        Text(
            "`{name}`: an enumeration lists its members in a `class` statement",
            "`{name}`：枚举要在 `class` 语句里列出成员",
        ),
        Text(
            "Write `class C(Enum):` with lines such as `RED = 1`.", "请写 `class C(Enum):`，里面是 `RED = 1` 这样的行。"
        ),
    ),
    "patching": Sentence(
        "",
        Text("`{name}` is set, but libraries stay as they are", "这里设置了 `{name}`，但库要保持原样"),
        Text("Write a function of your own and call it.", "请写一个自己的函数来调用。"),
    ),
    "shape": Sentence(
        "",
        Text("`{name}` is used in an unusual way", "`{name}` 的用法不寻常"),
        Text(
            "Call it where it is needed with its usual arguments, such as `@wraps(f)` or `@dataclass(frozen=True)`.",
            "请在需要的地方用平常的参数调用，例如 `@wraps(f)` 或 `@dataclass(frozen=True)`。",
        ),
    ),
    "formula": Sentence(
        "",
        Text("`{name}` takes a formula as text", "`{name}` 把公式当成文字来用"),
        Text(
            "Filter a table with a mask: `df[df.a > 1]`; compute with its columns: `df.a + df.b`.",
            "请用掩码筛选表格：`df[df.a > 1]`；用列来计算：`df.a + df.b`。",
        ),
    ),
    "class import": Sentence(
        "",
        Text("an import stands in a class", "类里面有导入语句"),
        Text("Write it at the top of the file.", "请写在文件开头。"),
    ),
    "global import": Sentence(
        "",
        Text("the imported name `{name}` is declared global", "导入的名字 `{name}` 被声明为 global"),
        Text("Import it at the top of the file.", "请在文件开头导入。"),
    ),
    "async": Sentence("", Text("", ""), Text("", "")),
    "size": Sentence(
        "",
        Text("the text is too long", "文字太长"),
        Text(
            "Keep data out of the file; an answer has at most 200,000 characters.",
            "数据不要放在文件里；答案最多 200,000 个字符。",
        ),
    ),
    "depth": Sentence(
        "",
        Text("the text is nested too deeply", "文字嵌套得太深"),
        Text("Split long expressions into several lines.", "请把很长的表达式拆成几行。"),
    ),
}
"""The sentences about names that have none of their own, by the kind of refusal."""
