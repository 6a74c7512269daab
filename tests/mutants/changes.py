"""The small faults that are put into a module, one at a time: its mutants.

A comparison, an operator or a condition is turned, a number is one more, a result is ``None``, a
statement is left out. Texts stay as they are: most are messages, and tests name few of them whole.
"""

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_TURNED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}


@dataclass(frozen=True)
class Mutant:
    """A module with one fault: the line, and what was done there."""

    line: int
    change: str
    tree: ast.Module


Change = tuple[str, Callable[[ast.AST], None]]


def make_mutants(source: str) -> Iterator[Mutant]:
    """Yield every mutant of a module's source."""
    tree = ast.parse(source)
    for index, node in enumerate(ast.walk(tree)):
        for number, (change, _) in enumerate(_changes_of(node)):
            mutated = copy.deepcopy(tree)
            other = _nth(mutated, index)
            [*_changes_of(other)][number][1](other)
            yield Mutant(getattr(node, "lineno", 0), change, ast.fix_missing_locations(mutated))


def _nth(tree: ast.Module, index: int) -> ast.AST:
    return next(node for number, node in enumerate(ast.walk(tree)) if number == index)


def _changes_of(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.Compare(ops=[op]) if type(op) in _TURNED:
            yield _turn("ops", op, is_list=True)
        case ast.BoolOp(op=op) | ast.BinOp(op=op) if type(op) in _TURNED:
            yield _turn("op", op)
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
            yield f"not ({ast.unparse(test)})", _negate
        case ast.Constant(value=int() as value):
            changed = not value if isinstance(value, bool) else value + 1
            yield f"{value} -> {changed}", _set("value", changed)
        case ast.Return(value=ast.AST()):
            yield "return None", _set("value", ast.Constant(None))
        case ast.FunctionDef(body=body) | ast.For(body=body) | ast.With(body=body):
            for position, statement in enumerate(body):
                if isinstance(statement, ast.AugAssign | ast.Continue | ast.Break | ast.Raise) or (
                    isinstance(statement, ast.Expr)
                    and not isinstance(statement.value, ast.Constant)
                ):
                    yield f"without: {ast.unparse(statement)}", _leave_out(position)


def _turn(key: str, op: ast.AST, *, is_list: bool = False) -> Change:
    other = _TURNED[type(op)]()
    change = f"{type(op).__name__} -> {type(other).__name__}"
    return change, _set(key, [other] if is_list else other)


def _set(key: str, value: object) -> Callable[[ast.AST], None]:
    return lambda node: setattr(node, key, value)


def _negate(node: ast.AST) -> None:
    assert isinstance(node, ast.If | ast.IfExp | ast.While)
    node.test = ast.UnaryOp(ast.Not(), node.test)


def _leave_out(position: int) -> Callable[[ast.AST], None]:
    def change(node: ast.AST) -> None:
        assert isinstance(node, ast.FunctionDef | ast.For | ast.With)
        node.body[position] = ast.Pass()

    return change
