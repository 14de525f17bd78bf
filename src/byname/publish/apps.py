"""Django's name for this part."""

from django.apps import AppConfig


class PublishConfig(AppConfig):
    """The public site."""

    name = "byname.publish"
    label = "publish"
