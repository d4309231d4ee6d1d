"""The README of a workspace, in the language that it was started in."""

from __future__ import annotations

from autograder.language import Text

_README = Text(
    """\
# PyTorch exercises

```sh
kata
```

`kata` shows the first exercise that is not passed yet, and watches its file: write your answer, save, and the verdict
is there. Failing at first is expected. Press `h` for a hint, `n` for the next exercise, `q` to quit.

| command | what it does |
|---|---|
| `kata list` | every exercise, and which are passed |
| `kata watch add_in_place` | begin with this exercise |
| `kata check add_in_place` | check once; also a number, a title or a path |
| `kata hint add_in_place` | hints, one at a time |
| `kata explain add_in_place` | why, once it is passed |
| `kata reset add_in_place` | start it over; your answer is kept as a backup |
| `kata update` | bring new exercises; your answers stay |

In VS Code, *Terminal → Run Build Task* (Ctrl+Shift+B) checks the open file and shows each problem at its line. Other
editors read the lines of `kata check --format log`.

Each file says what to do and what must hold. Keep the names of files and functions. `progress.txt` says what is passed.
`kata --lang zh` 说中文。
""",
    """\
# PyTorch 练习

```sh
kata
```

`kata` 显示第一道还没通过的题，并盯着它的文件：写好答案，保存，结果就出来了。一开始没通过是正常的。
按 `h` 看提示，按 `n` 到下一题，按 `q` 退出。

| 命令 | 作用 |
|---|---|
| `kata list` | 所有的题，以及哪些通过了 |
| `kata watch add_in_place` | 从这道题开始 |
| `kata check add_in_place` | 检查一次；也可以写编号、标题或路径 |
| `kata hint add_in_place` | 提示，每次一条 |
| `kata explain add_in_place` | 通过之后，看为什么 |
| `kata reset add_in_place` | 重新开始；你的答案会留一份备份 |
| `kata update` | 取来新的题；你的答案不变 |

在 VS Code 里，*终端 → 运行生成任务*（Ctrl+Shift+B）检查打开的文件，把每个问题标在它的那一行。
别的编辑器可以读 `kata check --format log` 输出的行。

每个文件都写明要做什么、要满足什么。文件名和函数名不要改。`progress.txt` 里写着哪些题通过了。
`kata --lang en` speaks English.
""",
)


def readme(language: str) -> str:
    """Return the text."""
    return _README[language]
