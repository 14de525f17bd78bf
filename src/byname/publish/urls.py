"""The site's addresses, below the language."""

from django.urls import path

from byname.publish import views

urlpatterns = [
    path("", views.front, name="front"),
    path("people/", views.search, name="search"),
    path("people/<int:person>/", views.person, name="person"),
]
