"""Django's name for this part."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """The register's tables."""

    name = "byname.register"
    label = "register"
