"""The command of the documentation is the real one."""

from tests.cli.conftest import byname, empty_register

__all__ = ["byname", "empty_register"]
