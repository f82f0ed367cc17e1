"""Views for people who browse claims.db in Datasette or sqlite-utils; the program itself reads none of them."""

from __future__ import annotations

from factcheck.store import first

LATEST_RUN = "(select max(run) from run_sources where run_sources.source = {source})"

VIEWS: dict[str, str] = dict(first.VIEWS)  # put over it what a later migration makes anew
