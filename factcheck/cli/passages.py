"""`factcheck compare --text A --text B`: two passages held against each other."""

from __future__ import annotations

from pathlib import Path

from factcheck.cli.reporting import Form, Gate
from factcheck.cli.screen import Screen, put, put_json
from factcheck.cli.status import FOUND, OK
from factcheck.errors import UsageError
from factcheck.model.match import Outcome

LONGEST = 255  # characters of a file's name


def is_file_name(text: str) -> bool:
    """A file of this name is there."""
    return len(text) <= LONGEST and "\n" not in text and "\0" not in text and Path(text).is_file()


def compare_passages(texts: tuple[str, ...], paths: tuple[str, ...], form: Form, gate: Gate, screen: Screen) -> int:
    """Print what the first text is, given the second; the exit status is 1 for a conflict.

    Raises:
        UsageError: there are not two texts, or documents or another format beside them.
    """
    from factcheck.pipeline import compare_texts
    from factcheck.read import read_text
    from factcheck.report.passages import comparison_record, comparison_text
    from factcheck.report.safe import safe

    if paths:
        raise UsageError("compare takes documents or --text, not both: give the second text as --text, too")
    if len(texts) != 2:
        raise UsageError("compare needs two texts: --text 'what is claimed' --text 'what is known'")
    if form.output_format not in ("text", "json"):
        raise UsageError(f"--output-format {form.output_format} is of documents: two texts are printed as text or json")
    if form.output:
        raise UsageError("--output is of documents: what two texts come to is printed")
    made = compare_texts(*texts)
    for text in texts:
        if is_file_name(text):
            screen.note(
                f"note: --text takes words, and {safe(text)} is a file: factcheck compare FILE FILE reads files"
            )
    for note in made.notes:
        screen.note(f"note: {note}")
    if form.output_format == "json":
        put_json(comparison_record(made, read_text(texts[0], "a"), read_text(texts[1], "b")))
    else:
        put(comparison_text(made, form.layout(gate, screen)))
    bad = made.outcome is Outcome.CONFLICT and gate.severity is not None and not gate.exit_zero
    return FOUND if bad else OK
