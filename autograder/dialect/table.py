"""The one table of the language of answers. Plain data: `check` reads it, `page` prints it for people.

A row of names holds patterns. `*` stands for every public name that is not a module, and for those of ``__all__`` where
there is one. `-name` is left out. A module below another needs a row of its own.
"""

from __future__ import annotations

from autograder.worker import guard


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_POLYNOMIALS = ("chebyshev", "hermite", "hermite_e", "laguerre", "legendre", "polynomial")
_WHOLE = (
    "__future__ array base64 bisect calendar cmath collections collections.abc colorsys csv datetime decimal fractions "
    "hashlib heapq itertools json math numbers pprint random re statistics struct textwrap"
)

MODULES: dict[str, str] = {
    # @operations: what torch computes with. @types: data types, layouts, memory formats.
    "torch": "@operations @types _foreach_* __version__ Tensor *Tensor Size Generator device dtype layout "
    "memory_format Event Stream e pi inf nan newaxis finfo iinfo no_grad enable_grad inference_mode autocast vmap cond "
    "while_loop broadcast_shapes unique unravel_index lu lobpcg pca_lowrank svd_lowrank typename from_dlpack to_dlpack "
    "is_tensor is_storage is_*_enabled are_*_enabled compiled_with_* seed manual_seed initial_seed get_rng_state "
    "set_rng_state get_*_dtype get_default_device get_num*_threads get_float32_* set_default_* set_grad_enabled "
    "set_num*_threads set_printoptions set_float32_* set_anomaly_enabled set_flush_denormal default_generator "
    "use_deterministic_algorithms OutOfMemoryError -from_file -set_default_tensor_type",
    "torch.amp": "autocast GradScaler",
    "torch.autograd": "grad backward Function Variable no_grad enable_grad set_grad_enabled inference_mode "
    "gradcheck gradgradcheck detect_anomaly set_detect_anomaly",
    "torch.autograd.forward_ad": "dual_level make_dual unpack_dual enter_dual_level exit_dual_level",
    "torch.autograd.function": "Function FunctionCtx once_differentiable",
    "torch.autograd.functional": "hessian hvp jacobian jvp vhp vjp",
    "torch.backends": "",
    "torch.backends.cuda": "is_* matmul",
    "torch.backends.cudnn": "allow_tf32 benchmark deterministic enabled is_* version",
    "torch.backends.mps": "is_*",
    "torch.cpu": "is_available",
    "torch.cuda": "is_* device device_count current_device empty_cache synchronize *memory* get_device_* "
    "manual_seed* seed seed_all Event Stream stream current_stream set_device",
    "torch.cuda.amp": "autocast GradScaler",
    "torch.distributions": "* -constraint_registry -kl_divergence -register_kl kl_divergence",
    "torch.fft": "*",
    "torch.func": "functional_call functionalize grad grad_and_value hessian jacfwd jacrev jvp linearize "
    "stack_module_state vjp vmap",
    "torch.linalg": "* -common_notes",
    "torch.mps": "is_available manual_seed seed synchronize",
    "torch.nn": "* -factory_kwargs -ParameterDict",
    "torch.nn.functional": "* -*torch_function* -boolean_dispatch -BroadcastingList* -*_notes -Callable",
    "torch.nn.init": "*",
    "torch.nn.parameter": "Parameter Buffer",
    "torch.nn.utils": "clip_grad_* parameters_to_vector vector_to_parameters",
    "torch.nn.utils.rnn": "PackedSequence p* unp*",
    "torch.optim": "*",
    "torch.optim.lr_scheduler": "* -LambdaLR -MultiplicativeLR",
    "torch.random": "fork_rng get_rng_state initial_seed manual_seed seed set_rng_state",
    "torch.return_types": "*",
    "torch.sparse": "*",
    "torch.special": "*",
    "torch.testing": "assert_close make_tensor",
    "torch.types": "Device Number",
    "torch.utils": "",
    "torch.utils.checkpoint": "checkpoint checkpoint_sequential",
    "torch.utils.data": "*Dataset Subset ConcatDataset DataLoader *Sampler default_collate random_split",
    "torch.version": "cuda",
    "numpy": "* -DataSource -fromfile -fromregex -getbufsize -setbufsize -geterrcall -seterrcall -info -lookfor -load "
    "-memmap -rec -recarray -record -chararray -sctypeDict -show_* -source -test -typecodes -get_include",
    "numpy.char": "*",
    "numpy.exceptions": "*",
    "numpy.fft": "* -test",
    "numpy.lib": "",
    "numpy.lib.stride_tricks": "broadcast_arrays broadcast_shapes broadcast_to sliding_window_view",
    "numpy.linalg": "* -test",
    "numpy.ma": "*",
    "numpy.polynomial": "* -test",
    **{f"numpy.polynomial.{name}": "*" for name in _POLYNOMIALS},
    "numpy.random": "* -test",
    "numpy.testing": "assert_*",
    "numpy.typing": "*",
    "pandas": "* __version__ -eval -test -read_pickle -to_pickle -read_sql* -read_clipboard -HDFStore -read_hdf "
    "-ExcelFile -ExcelWriter -show_versions",
    "pandas.api": "",
    "pandas.api.types": "is_* infer_dtype pandas_dtype union_categoricals *Dtype",
    "pandas.errors": "*",
    "pandas.testing": "assert_*",
    "pandas.tseries": "",
    "pandas.tseries.offsets": "*",
    **dict.fromkeys(_WHOLE.split(), "*"),
    "abc": "ABC abstract*",
    "contextlib": "AbstractContextManager ContextDecorator ExitStack closing contextmanager nullcontext suppress",
    "copy": "copy deepcopy Error",
    "dataclasses": "KW_ONLY InitVar asdict astuple dataclass field is_dataclass replace",
    "enum": "Enum IntEnum StrEnum Flag IntFlag auto unique",
    "functools": "cache cached_property cmp_to_key lru_cache partial reduce total_ordering wraps",
    "gc": "collect",
    "io": "StringIO BytesIO TextIOWrapper",
    "logging": "getLogger basicConfig debug info warning warn error exception critical log Logger "
    "DEBUG INFO WARNING WARN ERROR CRITICAL NOTSET StreamHandler NullHandler Formatter",
    "ntpath": "*",
    "operator": "*",
    "os": "path environ getcwd getenv makedirs mkdir listdir remove unlink sep linesep cpu_count devnull fspath "
    "PathLike getpid",
    "os.path": "*",
    "pathlib": "*",
    "platform": "machine node platform processor python_version system",
    "posixpath": "*",
    "secrets": "choice randbelow randbits",
    "string": "ascii_* digits hexdigits octdigits printable punctuation whitespace",
    "sys": "version version_info maxsize platform float_info int_info byteorder argv executable stdout stderr exit "
    "getrefcount getsizeof getrecursionlimit setrecursionlimit implementation",
    "tempfile": "NamedTemporaryFile TemporaryDirectory TemporaryFile gettempdir mkdtemp",
    "time": "* -clock_settime* -pthread*",
    "timeit": "default_timer",
    "traceback": "format_exc print_exc",
    "typing": "* -get_type_hints -get_args -get_origin -ForwardRef -evaluate_forward_ref",
    "typing_extensions": "* -get_type_hints -get_args -get_origin -ForwardRef -evaluate_forward_ref",
    "warnings": "catch_warnings filterwarnings resetwarnings simplefilter warn",
    "weakref": "WeakKeyDictionary WeakSet WeakValueDictionary ref",
}
"""Every module of the language, and the names of it."""

BESIDE: dict[str, str] = {
    "IPython.display": "HTML Image Markdown clear_output display set_matplotlib_formats",
    "d2l": "torch",
    "d2l.torch": "*",
    "einops": "rearrange reduce repeat einsum",
    "matplotlib": "pyplot use rc rcParams",
    "matplotlib.pyplot": "a* b* c* d* e* f* g* h* i* k* l* m* pause pcolor* pie plot* quiver rc* s* t* v* x* y* "
    "-cbook -cm -connect -functools -get_backend -importlib -inspect -logging -matplotlib -np -mlab -re -sys "
    "-threading -time -switch_backend -install_repl_displayhook",
    "matplotlib_inline.backend_inline": "set_matplotlib_formats",
    "rich": "print",
    "seaborn": "*plot set set_style set_theme heatmap",
    "torchinfo": "summary",
    "torchsummary": "summary",
    "tqdm": "auto notebook tqdm trange",
    "tqdm.auto": "tqdm trange",
    "tqdm.notebook": "tqdm trange",
}
"""Packages that people use next to an answer. The worker lacks them: they pass where `try` guards the import."""

SETTABLE = frozenset(
    {f"torch.backends.cudnn.{name}" for name in ("allow_tf32", "benchmark", "deterministic", "enabled")}
    | {f"torch.backends.cuda.matmul.{name}" for name in ("allow_tf32", "allow_fp16_reduced_precision_reduction")}
)
"""Attributes of a library that an answer may set; `os.environ` and `pandas.options` besides."""
WRITABLE = ("os.environ", "pandas.options")
"""Containers of a library that an answer may write into. No other one is reached."""
READABLE_CONTAINERS = frozenset({"os.environ", "sys.argv", "pandas.options"})

NO_BUILTINS = _words("__import__ breakpoint compile eval exec globals locals vars")
NAMES_AS_TEXT = {"getattr": (2, 3), "hasattr": (2, 2), "setattr": (3, 3), "delattr": (2, 2)}
"""Functions that take a name as text, which must stand there, and how many arguments they take."""
CALLS: dict[str, tuple[int, str]] = {
    "dataclasses.dataclass": (0, "init repr eq order unsafe_hash frozen match_args kw_only slots"),
    "functools.cached_property": (0, ""),
    "functools.total_ordering": (0, ""),
    "functools.wraps": (1, ""),
    "logging.Formatter": (2, "fmt datefmt"),
    "logging.basicConfig": (0, "level format datefmt stream force handlers"),
    "numpy.ndarray": (2, "shape dtype order"),
    "operator.attrgetter": (9, ""),
    "operator.methodcaller": (9, "*"),
}
"""The number of arguments without a keyword, and those with one. They are called, or decorate, and nothing else."""
HANDED_AROUND = frozenset({"numpy.ndarray"})
"""Of these, what may be handed around all the same."""
DECORATORS = frozenset({"dataclasses.dataclass", "functools.cached_property", "functools.total_ordering"})
DECORATE_OWN = frozenset({"dataclasses.dataclass", "functools.wraps"})
"""Their result stands after an ``@`` only: called with a library's class, it would change that."""
FIRST_IS_A_NAME = {"operator.attrgetter": 9, "operator.methodcaller": 1}
"""The number of arguments that are names of attributes."""

BASES_ONLY = frozenset(f"enum.{name}" for name in ("Enum", "IntEnum", "StrEnum", "Flag", "IntFlag"))
NO_BASES = (
    "torch.Tensor",
    "numpy.ndarray",
    "numpy.generic",
    "pandas.DataFrame",
    "pandas.Series",
    "pandas.Index",
    "type",
)

_ARITHMETIC = "add sub mul matmul truediv floordiv mod divmod pow and or xor lshift rshift"
DUNDERS = frozenset(
    f"__{name}__"
    for name in _words(
        "abs bool bytes call ceil complex contains copy deepcopy delitem doc enter eq exit float floor format ge "
        "getitem gt hash index init int invert iter le len length_hint lt missing module name ne neg new next pos "
        "post_init repr reversed round setitem str trunc"
    )
    | {prefix + name for name in _words(_ARITHMETIC) for prefix in ("", "r", "i")}
)
"""Names with two underscores on both sides that a class may define, and that anybody may read."""
READABLE_DUNDERS = DUNDERS | {"__class__", "__file__", "__qualname__", "__version__", "__debug__"}
CLASS_DUNDERS = DUNDERS | {"__slots__"}
MODULE_DUNDERS = frozenset(
    f"__{name}__"
    for name in _words("all author authors copyright credits date email license maintainer status version")
)
PRIVATE = guard.PRIVATE
"""Private names that may be read; others are one's own."""

NO_ATTRIBUTES = _words(
    "f_back f_builtins f_code f_globals f_lasti f_lineno f_locals f_trace tb_frame tb_lasti tb_lineno tb_next "
    "gi_code gi_frame gi_running gi_yieldfrom cr_await cr_code cr_frame cr_origin cr_running "
    "ag_await ag_code ag_frame ag_running co_code co_consts co_names "
    "as_subclass attrname ctypes decompose format_map increment_version mro py_impl read_pickle redispatch "
    "register_kernel setflags share_memory_ style swap_tensors to_clipboard to_hdf to_pickle to_sql"
)
"""Attributes that lead out of the language wherever they are read."""
ONES_OWN_ATTRIBUTES = guard.OF_MODULES
"""Attributes that lead out of the language unless the answer itself defines them."""
TABLE_FORMULAS = frozenset({"eval", "query"})
TABLE_METHODS = frozenset({"agg", "aggregate", "apply", "map", "pipe", "transform"})
"""Methods of tables that take the name of another method as text."""

LONGEST = 200_000
"""Characters of an answer."""
DEEPEST = 200
"""Levels of its syntax tree."""
