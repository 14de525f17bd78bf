"""Which address leads where."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from byname.publish import views

urlpatterns = [
    path("", views.choose_language, name="choose-language"),
    *i18n_patterns(path("", include("byname.publish.urls"))),
]
handler400 = "byname.publish.views.bad_request"
handler404 = "byname.publish.views.not_found"
