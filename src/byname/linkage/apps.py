"""Linkage as a Django application."""

from django.apps import AppConfig


class LinkageConfig(AppConfig):
    """The queue of proposals."""

    name = "byname.linkage"
    label = "linkage"
    default_auto_field = "django.db.models.BigAutoField"
