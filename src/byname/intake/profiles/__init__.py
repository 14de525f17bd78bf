"""Profiles of published lists, shipped with the project."""
