"""One walk over a syntax tree, which finds the parts outside the language."""

from __future__ import annotations

import ast
import typing
from collections.abc import Callable, Iterable
from dataclasses import replace

from autograder.dialect import library, table
from autograder.dialect.library import Helper, NotThere, Thing
from autograder.dialect.places import Place, why_not
from autograder.dialect.refusal import Refusal, refusal
from autograder.dialect.scopes import Scope, imported, inner_scope
from autograder.dialect.tree import (
    COMPREHENSIONS,
    catches_imports,
    fields,
    has_members,
    is_class_of,
    is_dunder,
    is_main_guard,
    is_self,
    parameters,
    place_of,
    rebuilds,
    texts_in,
)
from autograder.worker import guard

_SPECIAL_CALLS = frozenset({"type", *table.NAMES_AS_TEXT})
_ASKING = frozenset({"isinstance", "issubclass", "print", "str", "repr", "id", "hash"})
_ALONE = (
    "abs bool call doc enter exit float index init int iter len module name neg new next pos post_init repr round str"
)
_TAKES_OTHERS = table.DUNDERS - {f"__{name}__" for name in _ALONE.split()}
"""Methods through which an answer's own class could get hold of what is compared with it or looked up in it."""
_NAMES_OF_CLASSES = frozenset({"__name__", "__qualname__", "__module__", "__doc__"})


class Check:
    """One walk over one tree."""

    def __init__(self, tree: ast.Module, scope: Scope, own: frozenset[str]) -> None:
        self._found: dict[tuple[int, str], Refusal] = {}
        self._depth = 0
        self._guarded = 0
        self._scope = scope
        self._own = own
        self._takes_others = any(isinstance(n, ast.FunctionDef) and n.name in _TAKES_OTHERS for n in ast.walk(tree))
        self._bound_names(tree)
        self._visit_all(tree.body)

    def refused(self) -> tuple[Refusal, ...]:
        """Return everything that was found."""
        return tuple(replace(refusal, helper=self._scope.name) for refusal in self._found.values())

    def _refuse(self, node: ast.AST, name: str, kind: str, path: str | None = None) -> None:
        line = getattr(node, "lineno", 1)
        self._found.setdefault((line, name), refusal(line, name, kind, path))

    # --- the walk -----------------------------------------------------------------------------------------------

    def _visit(self, node: ast.AST, place: Place = Place.ANY) -> None:
        self._depth += 1
        if self._depth > table.DEEPEST:
            raise RecursionError
        kind = type(node)
        if kind in _PLACED:
            _PLACED[kind](self, node, place)
        elif kind in _VISITS:
            _VISITS[kind](self, node)
        else:
            for child in ast.iter_child_nodes(node):
                self._visit(child)
        self._depth -= 1

    def _visit_all(self, nodes: Iterable[ast.AST | None], place: Place = Place.ANY) -> None:
        for node in nodes:
            if node is not None:
                self._visit(node, place)

    def _inside(self, scope: Scope, owner: ast.AST, nodes: Iterable[ast.AST]) -> None:
        outer, self._scope = self._scope, scope
        self._bound_names(owner)
        self._visit_all(nodes)
        self._scope = outer

    def _bound_names(self, owner: ast.AST) -> None:
        """Look at the names that a scope binds. Those with two underscores on both sides mean something to Python."""
        allowed = {"module": table.MODULE_DUNDERS, "class": table.CLASS_DUNDERS}.get(self._scope.kind, frozenset())
        for name in self._scope.names:
            if is_dunder(name) and name not in allowed:
                self._refuse(place_of(owner, name), name, "dunder")

    # --- names --------------------------------------------------------------------------------------------------

    def _name(self, node: ast.Name, place: Place) -> None:
        if not isinstance(node.ctx, ast.Load):
            if is_dunder(node.id) and node.id not in table.MODULE_DUNDERS | table.CLASS_DUNDERS:
                self._refuse(node, node.id, "dunder")
            return
        if is_dunder(node.id) and node.id not in table.READABLE_DUNDERS | table.MODULE_DUNDERS:
            self._refuse(node, node.id, "dunder")
            return
        self._used(node, node.id, self._scope.meaning(node.id), place)
        if node.id == "input" and place is Place.CALLED and self._scope.is_pythons("input"):
            self._refuse(node, "input", "builtin")

    def _used(self, node: ast.AST, name: str, things: tuple[Thing, ...], place: Place) -> None:
        for thing in things:
            if (kind := why_not(thing, place)) is not None:
                self._refuse(node, name, kind, thing.path)

    def _attribute(self, node: ast.Attribute, place: Place) -> None:
        before = len(self._found)
        self._visit(node.value, Place.DOT)
        if len(self._found) > before:
            return
        owners = self._scope.resolve(node.value)
        is_stored = not isinstance(node.ctx, ast.Load)
        if owners and not all(owner.object is str for owner in owners):
            self._of_library(node, owners, place, is_stored)
            if is_stored or any(owner.is_module or owner.is_beside for owner in owners):
                return
        elif is_stored and is_class_of(node.value):
            self._refuse(node, ast.unparse(node), "patching")
        self._attribute_name(node, node.attr, is_stored, is_self(node.value), bool(owners))
        self._special(node, place)

    def _of_library(self, node: ast.Attribute, owners: tuple[Thing, ...], place: Place, is_stored: bool) -> None:
        for owner in owners:
            if is_stored:
                if not library.is_settable(f"{owner.path}.{node.attr}") and not isinstance(owner.object, Helper):
                    self._refuse(node, f"{owner.path}.{node.attr}", "patching")
                continue
            try:
                there = library.step(owner, node.attr)
            except NotThere as wrong:
                self._refuse(node, wrong.path, "name" if wrong.leads_to is None else "module", wrong.path)
                continue
            self._used(node, f"{owner.path}.{node.attr}", there, place)

    def _attribute_name(
        self, node: ast.AST, name: str, is_stored: bool = False, is_ours: bool = False, is_known: bool = False
    ) -> None:
        """Look at an attribute of something unknown. Its name decides."""
        if is_dunder(name):
            of_class = isinstance(node, ast.Attribute) and is_class_of(node.value)
            if is_stored or name not in (_NAMES_OF_CLASSES if of_class else table.READABLE_DUNDERS):
                self._refuse(node, name, "dunder")
        elif name.startswith("_"):
            is_own = not is_known and (is_ours or name in self._own)
            if not (is_own or (name in table.PRIVATE and not is_stored)):
                self._refuse(node, name, "private")
        elif name in table.NO_ATTRIBUTES or (name in table.ONES_OWN_ATTRIBUTES and name not in self._own):
            self._refuse(node, name, "attribute", f".{name}")

    def _far_name(self, node: ast.AST, name: str) -> None:
        """Look at an attribute that a library or Python reads for the answer. Unlike a dot, nothing guards it there."""
        inside = name == "__class__" or name in guard.OF_MODULES or (name[:1] == "_" and not is_dunder(name))
        if inside and name not in table.PRIVATE:
            self._refuse(node, name, "dunder" if is_dunder(name) else "private")
        else:
            self._attribute_name(node, name)

    def _special(self, node: ast.Attribute, place: Place) -> None:
        if node.attr == "__class__":
            self._class_of(node, place)
        elif node.attr == "format":
            self._template(node)
        elif node.attr in table.TABLE_FORMULAS and node.attr not in self._own:
            if place in (Place.CALLED, Place.ASKED):
                return
            self._refuse(node, node.attr, "formula")

    def _template(self, node: ast.Attribute) -> None:
        texts = self._scope.texts(node.value)
        if texts is None:
            self._refuse(node, "format", "template")
        for text in texts or ():
            for part in fields(text):
                if part != "__class__":
                    self._far_name(node, part)

    def _class_of(self, node: ast.AST, place: Place) -> None:
        """Allow `type(x)` to be compared, printed and asked for its name. As a value it could be called and changed."""
        if place not in (Place.ASKED, Place.DOT):
            self._refuse(node, ast.unparse(node), "class")

    # --- calls --------------------------------------------------------------------------------------------------

    def _call(self, node: ast.Call, place: Place) -> None:
        name = node.func.id if isinstance(node.func, ast.Name) else None
        things = self._scope.resolve(node.func)
        pythons = {thing.path for thing in things if thing.path in _SPECIAL_CALLS}
        leads_nowhere = is_class_of(node.func) and rebuilds(node)
        self._visit(node.func, Place.ASKED if leads_nowhere else Place.CALLED)
        for path in pythons:
            if path == "type":
                self._type(node, place)
            else:
                self._by_name(node, path)
        for thing in things:
            self._shape(node, thing)
            if thing.rule() in table.DECORATE_OWN and place is not Place.DECORATES:
                self._refuse(node, thing.path, "shape", thing.path)
        if isinstance(node.func, ast.Attribute):
            self._method(node, node.func)
        asks = name in _ASKING and self._scope.is_pythons(name)
        is_by_name = not pythons.isdisjoint(table.NAMES_AS_TEXT)
        self._visit_all(node.args[1 if is_by_name else 0 :], Place.ASKED if asks else Place.ANY)
        self._visit_all(keyword.value for keyword in node.keywords)

    def _type(self, node: ast.Call, place: Place) -> None:
        if len(node.args) != 1 or node.keywords or isinstance(node.args[0], ast.Starred):
            self._refuse(node, "type", "metaclass")
        else:
            self._class_of(node, place)

    def _by_name(self, node: ast.Call, function: str) -> None:
        """Treat `getattr(x, "name")` as `x.name`."""
        least, most = table.NAMES_AS_TEXT[function]
        texts = self._scope.texts(node.args[1]) if len(node.args) > 1 else None
        if texts is None or not least <= len(node.args) <= most or node.keywords:
            self._refuse(node, function, "text")
            return
        context = ast.Store() if function in ("setattr", "delattr") else ast.Load()
        for text in texts:
            self._visit(ast.copy_location(ast.Attribute(node.args[0], text, context), node))

    def _shape(self, node: ast.Call, thing: Thing) -> None:
        rule = thing.rule()
        if rule not in table.CALLS:
            return
        most, keywords = table.CALLS[rule]
        allowed = keywords.split()
        has_stars = any(isinstance(arg, ast.Starred) for arg in node.args) or any(not k.arg for k in node.keywords)
        if (
            len(node.args) > most
            or has_stars
            or any("*" not in allowed and k.arg not in allowed for k in node.keywords)
        ):
            self._refuse(node, thing.path, "shape", thing.path)
        for arg in node.args[: table.FIRST_IS_A_NAME.get(rule, 0)]:
            texts = self._scope.texts(arg)
            if texts is None:
                self._refuse(node, thing.path, "text")
            for part in (part for text in texts or () for part in text.split(".")):
                self._far_name(node, part)

    def _method(self, node: ast.Call, func: ast.Attribute) -> None:
        if func.attr in table.TABLE_FORMULAS and (node.args or node.keywords) and func.attr not in self._own:
            if not any(thing.is_module for thing in self._scope.resolve(func.value)):
                self._refuse(node, func.attr, "formula")
        elif func.attr in table.TABLE_METHODS:
            for text in texts_in([*node.args, *(keyword.value for keyword in node.keywords)]):
                if text in table.TABLE_FORMULAS:
                    self._refuse(node, text, "formula")
                elif text.isidentifier() and (is_dunder(text) or text in table.NO_ATTRIBUTES):
                    self._attribute_name(node, text)
        elif func.attr == "resize" and any(keyword.arg in (None, "refcheck") for keyword in node.keywords):
            self._refuse(node, "refcheck", "name")

    # --- statements and expressions -----------------------------------------------------------------------------

    def _assign(self, node: ast.Assign) -> None:
        names = [target.id for target in node.targets if isinstance(target, ast.Name)]
        is_alias = len(names) == len(node.targets) and isinstance(node.value, (ast.Name, ast.Attribute))
        follows = is_alias and not self._scope.module.shared.intersection(names) and self._scope.kind != "class"
        self._visit(node.value, Place.NAMED if follows else Place.ANY)
        self._visit_all(node.targets)

    def _subscript(self, node: ast.Subscript, place: Place) -> None:
        if not isinstance(node.ctx, ast.Load):
            for thing in self._scope.resolve(node.value):
                if not thing.path.startswith(table.WRITABLE):
                    self._refuse(node, thing.path, "patching")
        is_class = self._is_class(node.value)
        self._visit(node.value, Place.ASKED if place is Place.ASKED else Place.DOT if is_class else Place.ANY)
        # Other containers may keep the objects that are looked up in them. Calling Annotated[f, ...] calls f.
        is_called = any(thing.object is typing.Annotated for thing in self._scope.resolve(node.value))
        asks = isinstance(node.value, ast.Dict) or (is_class and (place is Place.ASKED or not is_called))
        self._visit(node.slice, Place.ASKED if asks else Place.ANY)

    def _is_class(self, node: ast.expr) -> bool:
        """True when a subscript of it is a type such as ``list[int]``."""
        things = self._scope.resolve(node)
        return any(isinstance(thing.object, type) or thing.path.startswith("typing.") for thing in things)

    def _through(self, node: ast.AST, place: Place) -> None:
        """Treat tuples and alternatives of types like types."""
        leads_on = isinstance(node, ast.BinOp) and self._takes_others
        self._visit_all(ast.iter_child_nodes(node), place if place is Place.ASKED and not leads_on else Place.ANY)

    def _compare(self, node: ast.Compare) -> None:
        by_identity = all(isinstance(op, (ast.Is, ast.IsNot)) for op in node.ops)
        asked = Place.ASKED if by_identity or not self._takes_others else Place.ANY
        sides = [node.left, *node.comparators]
        types = all(is_class_of(side) or self._is_class(side) for side in sides)
        self._visit_all(sides, Place.ASKED if types else asked)

    def _formatted(self, node: ast.FormattedValue) -> None:
        self._visit(node.value, Place.ASKED)
        self._visit_all([node.format_spec])

    def _expression(self, node: ast.Expr) -> None:
        """Look at a value that nobody uses. It leads nowhere."""
        self._visit(node.value, Place.ASKED)

    def _annotated(self, node: ast.AnnAssign) -> None:
        self._visit_all([node.target, node.value])
        self._visit(node.annotation, Place.ASKED)

    def _import(self, node: ast.Import | ast.ImportFrom) -> None:
        if self._scope.kind == "class":
            self._refuse(node, "import", "class import")
        for alias in node.names:
            if (alias.asname or alias.name.partition(".")[0]) in self._scope.module.shared:
                self._refuse(node, alias.name, "global import")
        try:
            found = [thing for _, binding in imported(self._scope, node) for thing in binding.things]
        except NotThere as wrong:
            self._refuse(node, wrong.path, "import", wrong.path)
            return
        for thing in found:
            if (kind := why_not(thing, Place.NAMED)) is not None:
                self._refuse(node, thing.path, kind, thing.path)
            if thing.is_beside and not self._guarded and self._scope.kind == "module":
                self._refuse(node, thing.path, "beside", thing.path)

    def _try(self, node: ast.Try) -> None:
        guards = any(catches_imports(handler) for handler in node.handlers)
        self._guarded += guards
        self._visit_all(node.body)
        self._guarded -= guards
        self._visit_all([*node.handlers, *node.orelse, *node.finalbody])

    def _if(self, node: ast.If) -> None:
        if self._scope.kind == "module" and is_main_guard(node):
            self._visit_all(node.orelse)
            return
        self._visit(node.test)
        self._visit_all(node.body)
        # A chain of `elif` is as deep in the tree as it is long in the text.
        self._depth -= 1
        self._visit_all(node.orelse)
        self._depth += 1

    def _match_class(self, node: ast.MatchClass) -> None:
        self._visit(node.cls, Place.ASKED)
        for name in node.kwd_attrs:
            self._far_name(node, name)
        self._visit_all([*node.patterns, *node.kwd_patterns])

    # --- functions and classes ----------------------------------------------------------------------------------

    def _function(self, node: ast.FunctionDef | ast.Lambda) -> None:
        arguments, named = node.args, parameters(node.args)
        self._visit_all(getattr(node, "decorator_list", ()), Place.DECORATES)
        self._visit_all([*arguments.defaults, *arguments.kw_defaults])
        self._visit_all([*(parameter.annotation for parameter in named), getattr(node, "returns", None)], Place.ASKED)
        body = node.body if isinstance(node.body, list) else [node.body]
        generic = [parameter.name for parameter in getattr(node, "type_params", ())]
        names = [*(parameter.arg for parameter in named), *generic]
        self._inside(inner_scope("function", self._scope, body, names), node, body)

    def _comprehension(self, node: ast.ListComp) -> None:
        self._visit(node.generators[0].iter)
        inner: list[ast.AST] = []
        for number, generator in enumerate(node.generators):
            inner += [generator.target, *generator.ifs, *([generator.iter] if number else [])]
        inner += [part for part in (getattr(node, name, None) for name in ("key", "value", "elt")) if part is not None]
        self._inside(inner_scope("function", self._scope, node.generators), node, inner)

    def _class(self, node: ast.ClassDef) -> None:
        if any(keyword.arg != "total" for keyword in node.keywords):
            self._refuse(node, node.name, "metaclass")
        things = [(base, thing) for base in node.bases for thing in self._scope.resolve(base)]
        for base, thing in things:
            if library.is_no_base(thing):
                self._refuse(base, thing.path, "metaclass" if thing.path == "type" else "subclass", thing.path)
        if any(thing.rule() in table.BASES_ONLY for _, thing in things) and not has_members(node):
            self._refuse(node, node.name, "enum")
        self._visit_all(node.decorator_list, Place.DECORATES)
        self._visit_all(keyword.value for keyword in node.keywords)
        for base in node.bases:
            self._visit(base, Place.BASE)
        self._inside(inner_scope("class", self._scope, node.body), node, node.body)

    def _elsewhere(self, node: ast.Global | ast.Nonlocal) -> None:
        """Refuse names of an outer scope, bound from inside.

        ``__name__`` would make ``if __name__ == "__main__":`` true.
        """
        for name in filter(is_dunder, node.names):
            self._refuse(node, name, "dunder")

    def _async(self, node: ast.AST) -> None:
        self._refuse(node, "async", "async")


_PLACED: dict[type[ast.AST], Callable[..., None]] = {
    **dict.fromkeys([ast.Tuple, ast.List, ast.Set, ast.BinOp, ast.BoolOp, ast.IfExp, ast.Starred], Check._through),
    ast.Name: Check._name,
    ast.Attribute: Check._attribute,
    ast.Call: Check._call,
    ast.Subscript: Check._subscript,
}
_VISITS: dict[type[ast.AST], Callable[..., None]] = {
    **dict.fromkeys([ast.FunctionDef, ast.Lambda], Check._function),
    **dict.fromkeys(COMPREHENSIONS, Check._comprehension),
    **dict.fromkeys([ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith, ast.Await], Check._async),
    **dict.fromkeys([ast.Import, ast.ImportFrom], Check._import),
    **dict.fromkeys([ast.Global, ast.Nonlocal], Check._elsewhere),
    ast.Assign: Check._assign,
    ast.AnnAssign: Check._annotated,
    ast.Compare: Check._compare,
    ast.FormattedValue: Check._formatted,
    ast.Expr: Check._expression,
    ast.Try: Check._try,
    ast.If: Check._if,
    ast.MatchClass: Check._match_class,
    ast.ClassDef: Check._class,
}
