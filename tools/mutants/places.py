"""The places of a module that can be changed, and how."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, cast

__all__ = ["Place", "candidates", "changed", "compiles"]

_COMPARES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.Gt,
    ast.Gt: ast.Lt,
    ast.LtE: ast.GtE,
    ast.GtE: ast.LtE,
}
_SUMS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.Div: ast.Mult,
}
_NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_.\-]*\Z")
_SKIPPED_FIELDS = {"annotation", "returns", "type_params"}


@dataclass(frozen=True)
class Place:
    """One change: its position, its kind and the new text.

    Attributes:
        operator: the kind of change.
        start: first line and byte offset.
        end: last line and byte offset.
        statement: first line of the enclosing statement.
        new: the text that replaces the old one.
        expression: whether an expression is replaced, not a statement.
        at_import: whether the code runs when its module is imported.
    """

    operator: str
    start: tuple[int, int]
    end: tuple[int, int]
    statement: int
    new: str
    expression: bool
    at_import: bool

    @property
    def line(self) -> int:
        """The first line."""
        return self.start[0]


def candidates(source: str) -> Iterator[Place]:
    """Every change, including the few that do not compile."""
    tree = ast.parse(source)
    bodies = [
        range(node.body[0].lineno, (node.end_lineno or 0) + 1)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    ]
    for operator, node, new, statement in _Walk().walk(tree):
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        yield Place(
            operator=operator,
            start=(node.lineno, node.col_offset),
            end=(node.end_lineno, node.end_col_offset),
            statement=statement,
            new=new,
            expression=isinstance(node, ast.expr),
            at_import=not any(node.lineno in body for body in bodies),
        )


def compiles(source: str) -> bool:
    """Whether a changed source is Python; a few changes are not."""
    try:
        compile(source, "changed", "exec")
    except SyntaxError:
        return False
    return True


def changed(source: str, place: Place) -> tuple[str, str]:
    """The whole changed source, and the original text at the place. The number of lines does not change."""
    raw, offsets = source.encode(), [0]
    for line in raw.splitlines(keepends=True):
        offsets.append(offsets[-1] + len(line))
    first = offsets[place.start[0] - 1] + place.start[1]
    last = offsets[place.end[0] - 1] + place.end[1]
    old = raw[first:last].decode()
    lost = "\n" * (old.count("\n") - place.new.count("\n"))
    new = f"({place.new}{lost})" if place.expression else place.new + lost
    return (raw[:first] + new.encode() + raw[last:]).decode(), old


Found = tuple[str, "ast.expr | ast.stmt", str, int]


class _Walk:
    """Visits a tree; docstrings, annotations, imports and the texts of messages are not behaviour."""

    def walk(self, node: ast.AST, statement: int = 0) -> Iterator[Found]:
        if isinstance(node, ast.stmt):
            statement = node.lineno
        if isinstance(node, ast.Import | ast.ImportFrom | ast.JoinedStr) or _is_names(node) or _is_text(node):
            return
        for operator, place, new in self.changes(node):
            yield (
                operator,
                place,
                new if isinstance(new, str) else ast.unparse(ast.fix_missing_locations(new)),
                statement,
            )
        for child in _children(node):
            yield from self.walk(child, statement)

    def changes(self, node: ast.AST) -> Iterator[tuple[str, ast.expr | ast.stmt, ast.AST | str]]:
        """The changes of the node itself."""
        if isinstance(node, ast.stmt):
            yield from _statements(node)
        if isinstance(node, ast.If | ast.IfExp) and _turns(node.test):
            yield "condition", node.test, ast.UnaryOp(ast.Not(), node.test)
        change = _EXPRESSIONS.get(type(node))
        if change is not None:
            yield from change(node)


def _statements(node: ast.stmt) -> Iterator[tuple[str, ast.stmt, str]]:
    match node:
        case ast.Expr(value=ast.YieldFrom(value=ast.Tuple(elts=[]))):
            # It makes a function a generator, and yields nothing.
            pass
        case ast.Expr(value=ast.Yield() | ast.YieldFrom()):
            yield "statement", node, "if 0: " + ast.unparse(node)
        case ast.Expr(value=ast.Call()) | ast.AugAssign() | ast.Continue() | ast.Break():
            yield "statement", node, "pass"
        case ast.Raise():
            yield "raise", node, "pass"
        case ast.Return(value=ast.expr() as value) if not _is_none(value):
            yield "return", node, "return None"
        case _:
            pass


def _children(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Raise):
        # The code and the parameters of an error are behaviour; its text is not.
        if isinstance(node.exc, ast.Call):
            yield from (one for index, one in enumerate(node.exc.args) if index != 1)
        return
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "cast":
        # The type is for the type checker.
        yield from node.args[1:]
        return
    for name, value in ast.iter_fields(node):
        if name not in _SKIPPED_FIELDS:
            children: list[object] = cast("list[object]", value) if isinstance(value, list) else [value]
            for child in children:
                if isinstance(child, ast.keyword):
                    if child.arg not in {"repr", "hash"}:
                        yield child.value
                elif isinstance(child, ast.AST):
                    yield child


def _is_names(node: ast.AST) -> bool:
    names = node.targets if isinstance(node, ast.Assign) else []
    return any(isinstance(one, ast.Name) and one.id == "__all__" for one in names)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _turns(test: ast.expr) -> bool:
    """Comparisons and conjunctions have specific changes."""
    return not isinstance(test, ast.Compare | ast.BoolOp) and ast.unparse(test) != "TYPE_CHECKING"


def _compares(node: ast.Compare) -> Iterator[tuple[str, ast.expr, ast.AST]]:
    for at, op in enumerate(node.ops):
        for table in (_COMPARES, _TURNED):
            if type(op) in table:
                ops = [*node.ops[:at], table[type(op)](), *node.ops[at + 1 :]]
                yield "compare", node, ast.Compare(node.left, ops, node.comparators)


def _booleans(node: ast.BoolOp) -> Iterator[tuple[str, ast.expr, ast.AST]]:
    other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    yield "boolean", node, ast.BoolOp(other, node.values)
    for at in range(len(node.values)):
        rest = node.values[:at] + node.values[at + 1 :]
        yield "boolean", node, rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)


def _constants(node: ast.Constant) -> Iterator[tuple[str, ast.expr, str]]:
    value = node.value
    if isinstance(value, bool):
        yield "constant", node, repr(not value)
    elif isinstance(value, int):
        yield "constant", node, repr(value + 1)
        yield "constant", node, repr(value - 1)
    elif isinstance(value, str) and _KEY.match(value):
        yield "string", node, repr(value + "x")


def _arguments(node: ast.Call) -> Iterator[tuple[str, ast.expr, ast.AST]]:
    args = node.args
    if isinstance(node.func, ast.Name) and node.func.id in _NAMES:
        # Of two numbers, in either order.
        return
    if (
        len(args) > 1
        and not any(isinstance(one, ast.Starred) for one in args)
        and ast.dump(args[0]) != ast.dump(args[1])
    ):
        yield "arguments", node, ast.Call(node.func, [args[1], args[0], *args[2:]], node.keywords)


def _opposites(node: ast.UnaryOp) -> Iterator[tuple[str, ast.expr, ast.AST]]:
    if isinstance(node.op, ast.Not):
        yield "boolean", node, node.operand


def _sums(node: ast.BinOp) -> Iterator[tuple[str, ast.expr, ast.AST]]:
    if type(node.op) in _SUMS:
        yield "arithmetic", node, ast.BinOp(node.left, _SUMS[type(node.op)](), node.right)


def _names(node: ast.Name) -> Iterator[tuple[str, ast.expr, str]]:
    if isinstance(node.ctx, ast.Load) and node.id in _NAMES:
        yield "name", node, _NAMES[node.id]


_EXPRESSIONS: dict[type[ast.AST], Callable[[Any], Iterator[tuple[str, ast.expr, ast.AST | str]]]] = {
    ast.Compare: _compares,
    ast.BoolOp: _booleans,
    ast.UnaryOp: _opposites,
    ast.BinOp: _sums,
    ast.Constant: _constants,
    ast.Name: _names,
    ast.Call: _arguments,
}
