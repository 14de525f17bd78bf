"""Provisional."""
urlpatterns = []
