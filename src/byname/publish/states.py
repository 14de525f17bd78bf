"""Names of states, by ISO 3166-1 code in small letters."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

_NAMES = {
    "am": gettext_lazy("Armenia"),
    "az": gettext_lazy("Azerbaijan"),
    "by": gettext_lazy("Belarus"),
    "ge": gettext_lazy("Georgia"),
    "kg": gettext_lazy("Kyrgyzstan"),
    "kz": gettext_lazy("Kazakhstan"),
    "md": gettext_lazy("Moldova"),
    "ru": gettext_lazy("Russia"),
    "tj": gettext_lazy("Tajikistan"),
    "tm": gettext_lazy("Turkmenistan"),
    "tr": gettext_lazy("Turkey"),
    "ua": gettext_lazy("Ukraine"),
    "uz": gettext_lazy("Uzbekistan"),
}


def state_name(code: str) -> str:
    """The state's name in the language at hand; its code in capitals where none is known here."""
    if not code:
        return _("All states")
    return str(_NAMES.get(code, code.upper()))
