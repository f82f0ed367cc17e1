"""The errors a user can meet. Each message names the thing and says what to do instead.

FactcheckError                 exit status 2, one line on standard error
├── UsageError                 the command or call was put together wrongly
├── InputError                 a document cannot be read
├── ReferenceFileError         a reference file is wrong; carries file, line and column
├── DatabaseError              claims.db cannot be opened, read or written
└── OutputError                a report cannot be written

LanguageWarning                a UserWarning: a text is not English and was not read
"""

from __future__ import annotations


class FactcheckError(Exception):
    """Base of all errors that are the user's to mend; `str()` is one line."""


class UsageError(FactcheckError):
    """The command or call was put together wrongly."""


class InputError(FactcheckError):
    """A document cannot be read."""


class ReferenceFileError(FactcheckError):
    """A reference file is wrong at a place: `file:line:column: what to write instead`; line 0 is the file as a whole."""

    def __init__(self, path: str, line: int, column: int, message: str) -> None:
        told = f"{path}:{line}:{column}: {message}" if line else f"{path}: {message}"
        super().__init__(told.replace("\r", r"\r").replace("\n", r"\n"))
        self.path = path
        self.line = line
        self.column = column
        self.message = message


class DatabaseError(FactcheckError):
    """A database cannot be opened, read or written."""


class OutputError(FactcheckError):
    """A report cannot be written."""


class LanguageWarning(UserWarning):
    """A text is not English and was not read: that no claim was found in it says nothing."""
