"""Figures: measures, counts and pictures, drawn from the register's timelines."""
