"""The site's addresses, below the language."""

from django.urls import path

from byname.publish import statement_pages, views

urlpatterns = [
    path("", views.front, name="front"),
    path("figures/", views.figures, name="figures"),
    path("figures/<slug:measure>/", views.figure, name="figure"),
    path("figures/<slug:measure>.json", views.figure_json, name="figure-json"),
    path("statements/", statement_pages.statements, name="statements"),
    path("statements/<slug:slug>/", statement_pages.statement, name="statement"),
    path(
        "statements/<slug:slug>.<str:format_>",
        statement_pages.statement_file,
        name="statement-file",
    ),
    path("people/", views.search, name="search"),
    path("people/<int:person>/", views.person, name="person"),
]
