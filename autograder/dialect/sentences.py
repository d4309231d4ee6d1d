"""Sentences about things outside the language: their purpose, and their replacement."""

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


_OUT = Text("Take the line out before you hand in.", "交之前请删掉这一行。")
_MAIN = Text(
    'Take it out, or put it under `if __name__ == "__main__":`, which is not checked.',
    '请删掉，或者放到 `if __name__ == "__main__":` 下面，那里不检查。',
)
_TORCH = Text("Write it with torch operations.", "请用 torch 的操作来写。")

SENTENCES: tuple[Sentence, ...] = (
    Sentence(
        "breakpoint pdb bdb ipdb code codeop pudb debugpy",
        Text(
            "`{name}` starts a debugger, which waits for somebody at the keyboard", "`{name}` 会启动调试器，等人敲键盘"
        ),
        _OUT,
    ),
    Sentence(
        "input",
        Text("`input` waits for somebody at the keyboard", "`input` 会等人敲键盘"),
        Text("Take what the function needs from its parameters.", "函数要用的东西请从参数里取。"),
    ),
    Sentence(
        "cProfile profile pstats tracemalloc torch.profiler torch.autograd.profiler line_profiler memory_profiler",
        Text("`{name}` measures a program", "`{name}` 是用来测量程序的"),
        _MAIN,
    ),
    Sentence(
        "timeit",
        Text("`{name}` measures how long code takes", "`{name}` 是用来给代码计时的"),
        Text(
            'Use `time.perf_counter()`, or measure under `if __name__ == "__main__":`.',
            '请用 `time.perf_counter()`，或者在 `if __name__ == "__main__":` 下面计时。',
        ),
    ),
    Sentence(
        "threading _thread concurrent queue sched",
        Text(
            "`{name}` runs code in other threads, which an answer does not need",
            "`{name}` 让代码在别的线程里运行，答案用不着",
        ),
        Text("Call the functions one after the other.", "请一个接一个地调用函数。"),
    ),
    Sentence(
        "multiprocessing torch.multiprocessing os.fork os.spawnl joblib",
        Text("`{name}` starts other processes, which an answer does not need", "`{name}` 会启动别的进程，答案用不着"),
        Text("Call the functions one after the other.", "请一个接一个地调用函数。"),
    ),
    Sentence(
        "subprocess os.system os.popen os.execv pty commands",
        Text("`{name}` starts other programs", "`{name}` 会启动别的程序"),
        Text("Write it in Python. Install packages in the terminal.", "请用 Python 来写。安装软件包请在终端里做。"),
    ),
    Sentence(
        "asyncio async uvloop anyio trio",
        Text("`{name}` is for programs that wait for many things at once", "`{name}` 用于同时等待许多事情的程序"),
        Text("Write ordinary functions with `def` and call them.", "请用 `def` 写普通函数，直接调用。"),
    ),
    Sentence(
        "inspect sys._getframe sys._current_frames .f_back .f_locals .f_globals .f_code .f_builtins .f_lineno .f_trace "
        ".tb_frame .tb_next .gi_frame .cr_frame .ag_frame sys.exc_info dis",
        Text("`{name}` looks at how the program itself runs", "`{name}` 查看的是程序自己怎样运行"),
        Text(
            "Use the values that the function has. To see where an error came from, call `traceback.print_exc()`.",
            "请用函数手里的值。想看错误从哪里来，请调用 `traceback.print_exc()`。",
        ),
    ),
    Sentence(
        "sys.settrace sys.setprofile trace coverage bdb faulthandler",
        Text("`{name}` follows a program line by line", "`{name}` 会逐行跟踪程序"),
        _OUT,
    ),
    Sentence(
        "eval exec compile ast",
        Text("`{name}` runs code that is made while the program runs", "`{name}` 会运行临时拼出来的代码"),
        Text("Write the code itself.", "请直接把代码写出来。"),
    ),
    Sentence(
        "globals locals vars",
        Text("`{name}` reaches variables by their names as text", "`{name}` 用文字形式的名字去取变量"),
        Text("Keep the values in a dict of your own.", "请把这些值放进自己的字典里。"),
    ),
    Sentence(
        "__import__ importlib imp pkgutil runpy zipimport",
        Text("`{name}` imports modules that the text does not name", "`{name}` 会导入文字里没有写明的模块"),
        Text("Write `import …` at the top of the file.", "请在文件开头写 `import …`。"),
    ),
    Sentence(
        "sys.path site",
        Text(
            "`{name}` says where modules are looked for, but each answer stands alone",
            "`{name}` 决定到哪里去找模块，但每份答案都是独立的",
        ),
        Text("Copy the helper functions into this file.", "请把辅助函数抄进这个文件。"),
    ),
    Sentence(
        "sys.modules builtins sys.meta_path sys.path_hooks atexit",
        Text("`{name}` belongs to the running Python itself", "`{name}` 属于正在运行的 Python 本身"),
        Text(
            "Import modules by name; call Python's functions as they are.", "请按名字导入模块，原样使用 Python 的函数。"
        ),
    ),
    Sentence(
        "ctypes cffi mmap _ctypes .ctypes numpy.ctypeslib torch.utils.cpp_extension numba cython",
        Text("`{name}` reaches memory or machine code past Python", "`{name}` 会绕过 Python 去碰内存或机器码"),
        Text(
            "Use torch operations; `x.data_ptr()` shows where a tensor lies.",
            "请用 torch 的操作；`x.data_ptr()` 可以看到张量在哪里。",
        ),
    ),
    Sentence(
        "pickle marshal shelve dill cloudpickle copyreg torch.load torch.save numpy.load pandas.read_pickle "
        "pandas.to_pickle .to_pickle .read_pickle .dump .dumps",
        Text("`{name}` stores objects in a form that can hold code", "`{name}` 存放对象的格式里可能带有代码"),
        Text(
            "Copy values with `copy.deepcopy` or `clone()`; write tables as CSV.",
            "复制值请用 `copy.deepcopy` 或 `clone()`；表格请写成 CSV。",
        ),
    ),
    Sentence(
        "gc",
        Text("`{name}` looks into all objects of the program", "`{name}` 会查看程序里的所有对象"),
        Text(
            "`del x` lets go of a value; `gc.collect()` is allowed.", "放掉一个值请用 `del x`；`gc.collect()` 可以用。"
        ),
    ),
    Sentence(
        "signal _signal",
        Text("`{name}` handles signals of the operating system", "`{name}` 处理操作系统的信号"),
        Text("Let errors be raised; the judge has a clock of its own.", "出错就让它抛出；评分程序自己会计时。"),
    ),
    Sentence(
        "socket ssl urllib http requests httpx aiohttp ftplib smtplib telnetlib xmlrpc socketserver webbrowser "
        "torch.hub torch.distributed huggingface_hub",
        Text("`{name}` uses the network, and there is none here", "`{name}` 要用网络，而这里没有网络"),
        Text("Use the data that the function is given.", "请用传给函数的数据。"),
    ),
    Sentence(
        "metaclass type.mro .mro types abc.ABCMeta enum.EnumMeta typing.get_type_hints",
        Text("`{name}` makes or changes classes while the program runs", "`{name}` 会在程序运行时造出或改变类"),
        Text(
            "Write a `class` statement, without `metaclass=`; a dataclass holds named values.",
            "请写 `class` 语句，不要 `metaclass=`；带名字的值可以用 dataclass。",
        ),
    ),
    Sentence(
        "unittest mock pytest doctest nose hypothesis unittest.mock",
        Text(
            "`{name}` tests a program, and here the hidden checks do that",
            "`{name}` 是用来测试的，这里由隐藏的检查来做",
        ),
        _MAIN,
    ),
    Sentence(
        "argparse optparse getopt click fire",
        Text("`{name}` reads a command line, and an answer has none", "`{name}` 读取命令行，而答案没有命令行"),
        _MAIN,
    ),
    Sentence(
        "contextlib.redirect_stdout contextlib.redirect_stderr sys.stdout",
        Text("`{name}` changes where prints go", "`{name}` 会改变打印到哪里"),
        Text("Print less; printing costs nothing.", "少打印一些就好；打印不扣分。"),
    ),
    Sentence(
        "torch.utils._python_dispatch torch.overrides torch._C torch.ops torch.library torch.utils._pytree .redispatch "
        ".py_impl .decompose torch._dynamo torch._tensor torch.utils.hooks torch.fx",
        Text("`{name}` is torch's machinery under its operations", "`{name}` 是 torch 操作底下的机器"),
        Text("Use the operations of `torch` and of tensors.", "请用 `torch` 和张量的操作。"),
    ),
    Sentence(
        "torch.autograd.graph torch.autograd.graph.increment_version .increment_version",
        Text("`{name}` changes what autograd has noted", "`{name}` 会改动 autograd 记下的东西"),
        Text("Change values with in-place operations such as `x.add_(y)`.", "改值请用就地操作，例如 `x.add_(y)`。"),
    ),
    Sentence(
        "torch.jit torch.compile torch._inductor torch.export torch.onnx torch.package",
        Text("`{name}` translates a function into another program", "`{name}` 会把函数翻译成另一个程序"),
        Text("Leave the function as it is: `def f(x): …`.", "函数保持原样就好：`def f(x): …`。"),
    ),
    Sentence(
        "torch.nn.ParameterDict types.SimpleNamespace argparse.Namespace dataclasses.make_dataclass",
        Text("`{name}` gives attributes names that the text does not show", "`{name}` 的属性名在文字里看不到"),
        Text("Use a dict, a dataclass, or `self.name = …`.", "请用字典、dataclass，或 `self.name = …`。"),
    ),
    Sentence(
        "numpy.lib.stride_tricks.as_strided numpy.memmap numpy.fromfile numpy.recarray .setflags",
        Text("`{name}` lets an array show memory that is not its own", "`{name}` 会让数组露出不属于它的内存"),
        Text(
            "Use `np.lib.stride_tricks.sliding_window_view`, `torch.as_strided` or indexing.",
            "请用 `np.lib.stride_tricks.sliding_window_view`、`torch.as_strided` 或索引。",
        ),
    ),
    Sentence(
        "torch.utils.tensorboard tensorboard wandb",
        Text("`{name}` keeps a log for another program", "`{name}` 为别的程序记日志"),
        Text("Return the numbers, or print them.", "请返回这些数，或者打印出来。"),
    ),
    Sentence(
        "sklearn scipy tensorflow keras jax torchvision torchaudio torchtext transformers lightning cv2 PIL polars",
        Text(
            "`{name}` is another library; the exercises are solved with torch, NumPy and pandas",
            "`{name}` 是别的库；这些练习用 torch、NumPy 和 pandas 来做",
        ),
        Text("Write it with torch, NumPy or pandas.", "请用 torch、NumPy 或 pandas 来写。"),
    ),
    Sentence(
        "autograder solutions graders conftest",
        Text("`{name}` is not there when an answer runs", "答案运行时 `{name}` 不在那里"),
        Text("Write the function in this file.", "请把函数写在这个文件里。"),
    ),
    Sentence(
        ".style",
        Text("`style` formats a table for a web page", "`style` 为网页排版表格"),
        Text("Return the table itself; print it with `print(df)`.", "请返回表格本身；要看就用 `print(df)`。"),
    ),
    Sentence(
        "os.kill os._exit quit",
        Text("`{name}` ends processes", "`{name}` 会结束进程"),
        Text("Use `return`, or raise an exception.", "请用 `return`，或抛出异常。"),
    ),
)
"""Names that have a sentence of their own. A name also stands for everything below it."""

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
    "builtin": Sentence("", Text("`{name}` reaches into Python itself", "`{name}` 会伸进 Python 内部"), _OUT),
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
"""What is said of everything else."""

_OWN = {name: sentence for sentence in SENTENCES for name in sentence.names.split()}


def knows(path: str) -> bool:
    """True when the module, or the package that it is in, has a sentence of its own."""
    return path in _OWN or path.partition(".")[0] in _OWN


def about(kind: str, path: str) -> Sentence:
    """Return the sentence for that path, or for the module that holds it, or else for the kind."""
    if path.startswith("."):
        return _OWN.get(path, KINDS[kind])
    while path:
        if path in _OWN and (kind not in ("shape", "value", "subclass", "patching", "enum")):
            return _OWN[path]
        path = path.rpartition(".")[0]
    return _OWN["async"] if kind == "async" else KINDS[kind]
