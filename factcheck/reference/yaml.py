"""YAML as a tree with line numbers, from PyYAML's events.

PyYAML's own loaders turn NO into False, 012 into 10 and 12:30 into 750, keep the last of two equal keys,
run tags and follow aliases, and the C one segfaults on deep nesting. Events have none of that.
"""

from __future__ import annotations

from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from factcheck.pattern import pattern
from factcheck.reference.node import Composer, Mapping, Node, Scalar, Sequence, Syntax
from factcheck.reference.words import cut

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNPRINTABLE = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_SYMPTOMS = (  # what PyYAML's two parsers say, and what an editor should hear
    (
        "mapping values are not allowed",
        "a `:` that does not belong here: put the text in quotes, or check the indentation",
    ),
    ("could not find expected ':'", "a key without `:`, or a text that goes on: put the text in quotes"),
    ("expected ',' or", "a `,` or closing bracket is missing"),
    ("unexpected end of stream", "a quotation mark is not closed"),
    ("comment or line break", "a text that begins with > or | needs quotes"),
    ("indentation indicators", "a text that begins with > or | needs quotes"),
    (
        "expected '-' indicator",
        "the indentation does not fit the list above: begin with `- `, or indent like the lines above",
    ),
    ("expected <block end>", "the indentation does not fit the lines above"),
    ("expected key", "the indentation does not fit the lines above"),
    ("node content", "a value or a closing bracket is missing"),
    (
        "undefined alias",
        "`*name` (an alias) is not used in reference files: write the value itself, or put it in quotes",
    ),
)


def compose(text: str, loader: Any = None) -> Node:
    """The tree of a YAML document; `Syntax` for anything a reference file must not have."""
    if found := _UNPRINTABLE.search(text):
        raise Syntax(
            *_place(text, found.start()), f"a character that cannot be printed (U+{ord(found[0]):04X}): remove it"
        )
    composer, documents = Composer(), 0
    try:
        for event in yaml.parse(text, Loader=loader or LOADER):
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise Syntax(*_mark(event.start_mark), "a second document begins (`---`): use one file for each")
            else:
                _take(composer, event)
    except yaml.MarkedYAMLError as error:
        raise _translated(text, error) from None
    except yaml.YAMLError as error:
        raise Syntax(1, 1, f"not YAML: {' '.join(str(error).split())}") from None
    if composer.root is None:
        raise Syntax(1, 1, "the file is empty: begin with `format: factcheck-reference/1`")
    return composer.root


def ends_of_braces(text: str) -> dict[tuple[int, int], tuple[int, int]]:
    """Line and column of the closing brace of each mapping in braces, by those of its opening one; `compose` took the
    text before."""
    found, opened = {}, []
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, MappingStartEvent):
            opened.append(_mark(event.start_mark))
        elif isinstance(event, MappingEndEvent):
            found[opened.pop()] = _mark(event.start_mark)
    return found


def _take(composer: Composer, event: Any) -> None:
    if isinstance(event, NodeEvent):
        _refuse(event)
    if isinstance(event, ScalarEvent):
        composer.add(Scalar(*_mark(event.start_mark), event.value, plain=event.implicit[0]))
    elif isinstance(event, SequenceStartEvent):
        composer.enter(Sequence(*_mark(event.start_mark)))
    elif isinstance(event, MappingStartEvent):
        composer.enter(Mapping(*_mark(event.start_mark), block=not event.flow_style))
    elif isinstance(event, SequenceEndEvent | MappingEndEvent):
        composer.leave()


def _refuse(event: Any) -> None:
    """Aliases can grow a kilobyte into gigabytes, tags can name Python objects: neither is needed here."""
    place = _mark(event.start_mark)
    if isinstance(event, AliasEvent):
        raise Syntax(
            *place, f"`*{cut(str(event.anchor))}` (an alias) is not used in reference files: write the value itself"
        )
    if event.anchor is not None:
        raise Syntax(*place, f"`&{cut(event.anchor)}` (an anchor) is not used in reference files: remove it")
    if event.tag is not None:
        raise Syntax(*place, f"`{cut(event.tag)}` (a tag) is not used in reference files: remove it")


def _mark(mark: Any) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1


def _place(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def _translated(text: str, error: Any) -> Syntax:
    mark = error.problem_mark or error.context_mark
    line, column = _mark(mark) if mark else (1, 1)
    lines = text.splitlines()
    sign = lines[line - 1][column - 1 : column] if line <= len(lines) else ""
    problem = str(error.problem or error.context or "")
    if "tab character" in problem:
        return Syntax(line, column, "a tab stands here: indent with spaces")
    if "cannot start any token" in problem:
        if sign == "\t":
            return Syntax(line, column, "a tab stands here: indent with spaces")
        return Syntax(line, column, f"a text that begins with {sign} needs quotes")
    for symptom, message in _SYMPTOMS:
        if symptom in problem:
            return Syntax(line, column, message)
    return Syntax(line, column, f"not YAML: {problem}")
