"""A document as a plain tree in which every node knows its line and column (from 1) and keeps its text."""

from __future__ import annotations

from factcheck.dataclass import dataclass, field
from factcheck.reference.words import cut

MAX_DEPTH = 50  # a reference file needs seven; PyYAML's C loader segfaults at 30 000


@dataclass(slots=True)
class Node:
    """Anything in the tree."""

    line: int
    column: int


@dataclass(slots=True)
class Scalar(Node):
    """A text as written: `NO`, `012`, `1.10` and `2024-04-01` stay what they are. `plain` means unquoted."""

    value: str
    plain: bool = True

    @property
    def empty(self) -> bool:
        """Nothing was written, or YAML's words for nothing."""
        return self.plain and self.value in ("", "~", "null")


@dataclass(slots=True)
class Sequence(Node):
    """A list."""

    value: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping(Node):
    """Keys with their values; `keys` has the node of each key itself. `block` is written without braces."""

    value: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Scalar] = field(default_factory=dict)
    block: bool = False

    def text(self, key: str) -> str:
        """The text under a key, "" where there is none."""
        node = self.value.get(key)
        return node.value if isinstance(node, Scalar) and not node.empty else ""

    def at(self, key: str) -> Node:
        """The node under a key, else the mapping itself: a place to point to."""
        return self.value.get(key, self)


class Syntax(ValueError):
    """The text is not what the parser takes; line and column from 1."""

    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.column = column
        self.message = message


class Composer:
    """Builds a tree from events, on a stack of its own: no recursion, so no depth can hurt."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self._open: list[tuple[Sequence | Mapping, Scalar | None]] = []

    def add(self, node: Node) -> None:
        """Put a node where it belongs: the root, the next item, the next key or its value."""
        if not self._open:
            self.root = node
            return
        parent, key = self._open[-1]
        if isinstance(parent, Sequence):
            parent.value.append(node)
        elif key is None:
            self._open[-1] = parent, self._key(parent, node)
        else:
            parent.value[key.value] = node
            self._open[-1] = parent, None

    def enter(self, node: Sequence | Mapping) -> None:
        """Begin a list or mapping."""
        if len(self._open) >= MAX_DEPTH:
            raise Syntax(
                node.line, node.column, f"nested more than {MAX_DEPTH} deep: a reference file needs seven levels"
            )
        self.add(node)
        self._open.append((node, None))

    def leave(self) -> None:
        """End it."""
        self._open.pop()

    @staticmethod
    def _key(parent: Mapping, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            raise Syntax(
                node.line, node.column, "a key must be a word, not a list or mapping: remove the `?` or brackets"
            )
        if node.value in parent.keys:
            first = parent.keys[node.value].line
            message = f"`{cut(node.value)}` stands here and in line {first}: keep one of the two"
            if len(node.value) == 3 and node.value.isdigit():  # 340 of "1,340,340"
                message += ", or write a number without commas, which separate entries here"
            raise Syntax(node.line, node.column, message)
        parent.keys[node.value] = node
        return node
