"""The site's addresses, below the language."""

from django.urls import path

from byname.publish import views

urlpatterns = [
    path("", views.front, name="front"),
    path("figures/", views.figures, name="figures"),
    path("figures/<slug:measure>/", views.figure, name="figure"),
    path("figures/<slug:measure>.json", views.figure_json, name="figure-json"),
    path("people/", views.search, name="search"),
    path("people/<int:person>/", views.person, name="person"),
]
