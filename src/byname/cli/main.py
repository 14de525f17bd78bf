"""The command's front door: which subcommands there are, and how failures leave.

Exit codes: 0 done, 1 what was given is wrong, 2 the command was misused, 3 our fault or the
machine's. Subcommands are loaded only when asked for, so that `--help` is quick.
"""

import importlib
import sys

import click

from byname.cli.failures import explain

COMMANDS = {
    "init": "init",
    "import": "take_in",
    "find": "find",
    "show": "show",
    "count": "count",
    "changes": "changes",
    "beside": "beside",
    "propose": "propose",
    "review": "review",
    "merge": "merge",
    "split": "split",
    "undo": "undo",
    "letter": "letter",
    "statements": "statement_versions",
    "check": "check",
    "serve": "serve",
    "publish": "publish",
    "withdraw": "withdraw",
    "check-register": "check_register",
}


class Lazy(click.Group):
    """A group that imports a subcommand's module when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand of this name."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"byname.cli.{COMMANDS[cmd_name]}")
        command: click.Command = module.command
        return command


@click.group(
    cls=Lazy,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: byname count held --as-of 2014-08-10 --country az",
)
@click.version_option(package_name="byname")
def byname() -> None:
    """Every figure, by name: the register of political prisoners and what is drawn from it.

    A register lives in the folder BYNAME_HOME. Begin with `byname init`.
    """


def main(arguments: list[str] | None = None) -> None:
    """Run the command and leave with its exit code."""
    try:
        byname.main(args=arguments, prog_name="byname", standalone_mode=False)
    except click.exceptions.Exit as leaving:
        sys.exit(leaving.exit_code)
    except click.UsageError as error:
        error.show()
        sys.exit(2)
    except click.Abort:
        click.echo("Stopped; nothing was written.", err=True)
        sys.exit(1)
    except click.ClickException as error:
        error.show()
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:
        message, code = explain(error)
        click.echo(message, err=True)
        sys.exit(code)
