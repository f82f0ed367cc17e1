"""The tables of a reference database.

A value is kept as it was published, in the unit of the publisher's table (`series.scale` says how many of our unit
that is), and is keyed by series, area, dimensions, period and vintage. A revision is another row beside the old one;
`published` is "" for the values that came first, whose day of publication no table tells. A series is known by its
publisher and its code there, for two publishers may have one code for two measures; `given` is the unit in their words.
"""

from __future__ import annotations

import sqlite3

from factcheck.errors import DatabaseError
from factcheck.reference.base.file import APPLICATION_ID

VERSION = 1

TABLES = """
create table dataset (
  number integer primary key, id text not null unique, publisher text not null, title text not null,
  licence text not null, url text not null, published text not null, retrieved text not null,
  file text not null, format text not null, digest text not null unique, imported integer not null
) strict;
create table series (
  number integer primary key, id text not null unique, publisher text not null, code text not null, title text not null,
  given text not null, label text not null, aliases text not null, unit text not null, scale text not null, of text not null,
  prices text not null, dimensions text not null, definition text not null, topic text not null,
  kind text not null, status text not null, note text not null,
  summary text not null default ''
) strict;
create table area (number integer primary key, key text not null unique) strict;
create table part (number integer primary key, dimensions text not null unique) strict;
create table observation (
  series integer not null, area integer not null, part integer not null, period text not null,
  published text not null, value text not null, flag text not null, dataset integer not null, line integer not null,
  primary key (series, area, part, period, published)
) strict, without rowid;
create view figures as
  select series.id as series, series.label, area.key as area, part.dimensions, observation.period, observation.value,
         observation.published, observation.flag, dataset.publisher, dataset.title as dataset, dataset.file, observation.line
  from observation
  join series on series.number = observation.series
  join area on area.number = observation.area
  join part on part.number = observation.part
  join dataset on dataset.number = observation.dataset;
"""


def make(connection: sqlite3.Connection) -> None:
    """Give an empty file the tables, within the transaction that goes on."""
    connection.execute(f"pragma application_id = {APPLICATION_ID}")
    for one in TABLES.split(";\n"):
        connection.execute(one)
    connection.execute(f"pragma user_version = {VERSION}")


def check(connection: sqlite3.Connection, name: str) -> None:
    """Refuse a database that a newer release made.

    Raises:
        DatabaseError: it has another version than this release reads.
    """
    (version,) = connection.execute("pragma user_version").fetchone()
    if version != VERSION:
        raise DatabaseError(f"{name} was made by another release (version {version}, this one reads {VERSION}): "
                            "import the tables anew")  # fmt: skip
