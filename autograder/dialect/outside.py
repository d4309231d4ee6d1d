"""Names outside the language that have a sentence of their own."""

from __future__ import annotations

from autograder.catalogue import Text
from autograder.dialect.sentences import KINDS, OUT, Sentence

_MAIN = Text(
    'Take it out, or put it under `if __name__ == "__main__":`, which is not checked.',
    '请删掉，或者放到 `if __name__ == "__main__":` 下面，那里不检查。',
)

SENTENCES: tuple[Sentence, ...] = (
    Sentence(
        "breakpoint pdb bdb ipdb code codeop pudb debugpy",
        Text(
            "`{name}` starts a debugger, which waits for somebody at the keyboard", "`{name}` 会启动调试器，等人敲键盘"
        ),
        OUT,
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
        OUT,
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
            "`{name}` says where modules are looked for, but each answer stands by itself",
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
"""The sentences about such names. A name also stands for everything below it."""

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
