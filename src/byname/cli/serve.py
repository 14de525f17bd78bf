"""`byname serve`: the public site, on this machine."""

import click

from byname.cli.context import open_register


@click.command(epilog="Example: byname serve --port 8000")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1, 64))
def command(host: str, port: int, workers: int) -> None:
    """Serve the register's public pages until stopped (Ctrl+C)."""
    open_register()
    from django.core.management import call_command
    from django.db import connection
    from gunicorn.app.base import BaseApplication

    from byname.config.wsgi import application

    call_command("collectstatic", verbosity=0, interactive=False)
    connection.close()

    class Server(BaseApplication):  # type: ignore[misc]
        """gunicorn without a configuration file, and without a log of who reads what."""

        def load_config(self) -> None:
            self.cfg.set("bind", f"{host}:{port}")
            self.cfg.set("workers", workers)
            self.cfg.set("accesslog", None)
            self.cfg.set("loglevel", "warning")
            self.cfg.set("when_ready", _say_where)

        def load(self) -> object:
            return application

    Server().run()


def _say_where(server: object) -> None:
    for listener in server.LISTENERS:  # type: ignore[attr-defined]
        click.echo(f"The site is at {listener}  (stop with Ctrl+C)")
