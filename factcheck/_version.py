"""The version, in the one place that pyproject.toml, `--version` and the store all read."""

__version__ = "0.1.0"
