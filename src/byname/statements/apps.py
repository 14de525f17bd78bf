"""Statements as a Django application."""

from django.apps import AppConfig


class StatementsConfig(AppConfig):
    """Statements that are kept, their versions, and what was published of them."""

    name = "byname.statements"
    label = "statements"
    default_auto_field = "django.db.models.BigAutoField"
