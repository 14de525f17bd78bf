"""`byname publish`: decide how a person is published."""

import click

from byname.cli.context import known, now, open_register, person_called


@click.command(epilog='Example: byname publish "Testa Fictional" initials')
@click.argument("person")
@click.argument("level", type=click.Choice(["name", "initials", "count", "none"]))
def command(person: str, level: str) -> None:
    """Publish a PERSON by name, by initials, as a count only, or none at all, from now on."""
    open_register()
    from django.conf import settings

    from byname.register import write
    from byname.register.entries import Publication

    number = person_called(person, known("now"), as_written=True)
    write.publish(number, Publication(level), by=settings.BYNAME_BY, at=now())
    click.echo(f"Person {number} is published: {level}.")
