"""The `byname` command: subcommands that read like sentences. No rules of its own."""

from byname.cli.main import main

__all__ = ["main"]
