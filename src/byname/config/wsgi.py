"""The WSGI application that a server runs. Its process answers many questions: it keeps columns."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "byname.config.settings")
application = get_wsgi_application()

from byname.figures import loaded  # noqa: E402  (needs the settings)

loaded.keep(behind=True)
