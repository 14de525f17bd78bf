"""Django's settings, made from the environment (see :mod:`byname.config.home`)."""

import gc
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from byname.config.home import read_environment

# Nearly all that a command loads stays: after every 700 new objects, which is Python's own measure,
# looking for garbage among them takes a tenth of its time.
gc.set_threshold(20_000, 20, 20)

ENVIRONMENT = read_environment()
PACKAGE = Path(__file__).resolve().parent.parent

DEBUG = ENVIRONMENT.debug
SECRET_KEY = ENVIRONMENT.secret_key
ALLOWED_HOSTS = list(ENVIRONMENT.hosts)
ROOT_URLCONF = "byname.config.urls"
WSGI_APPLICATION = "byname.config.wsgi.application"
USE_TZ = True
TIME_ZONE = ENVIRONMENT.time_zone
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "byname.register",
    "byname.linkage",
    "byname.statements",
    "byname.publish",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
            ]
        },
    }
]

SQLITE_START = (
    "PRAGMA journal_mode=WAL;"
    "PRAGMA synchronous=FULL;"
    "PRAGMA foreign_keys=ON;"
    "PRAGMA secure_delete=ON;"
    "PRAGMA cache_size=-65536;"
)
if ENVIRONMENT.database_url:
    DATABASES = {"default": dj_database_url.parse(ENVIRONMENT.database_url, conn_max_age=60)}
else:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(ENVIRONMENT.database),
            "OPTIONS": {
                "init_command": SQLITE_START,
                "transaction_mode": "IMMEDIATE",
                "timeout": ENVIRONMENT.lock_seconds,
            },
        }
    }

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("be", _("Belarusian")), ("ru", _("Russian"))]
LOCALE_PATHS = [PACKAGE / "locale"]

STATIC_URL = "static/"
STATIC_ROOT = str(ENVIRONMENT.home / "static")
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

# No page loads anything from a third party, and no inline script runs.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "img-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"

# Requests are not logged: an address beside the name somebody reads about is personal data.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["stderr"], "level": "CRITICAL"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}

# byname's own
BYNAME_SOURCES = ENVIRONMENT.sources
BYNAME_PROFILES = ENVIRONMENT.profiles
BYNAME_COLUMNS = ENVIRONMENT.columns
BYNAME_ATTESTATION_DAYS = ENVIRONMENT.attestation_days
BYNAME_MAX_BYTES = ENVIRONMENT.max_bytes
BYNAME_BY = ENVIRONMENT.by
