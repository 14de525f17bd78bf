"""What goes wrong between a template and a rendered statement."""


class StatementError(ValueError):
    """A statement cannot be made; the message says file, line, column, what and what instead."""
