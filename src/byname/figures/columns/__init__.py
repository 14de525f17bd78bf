"""Counting by columns: the second way to the figures that the fold and the measures give.

Takes timelines, gives :class:`~byname.figures.columns.group.Answer` to any question of a measure.
Pure arrays in memory: reads no database and knows no framework. Whoever loads them is
:mod:`byname.figures.loaded`.
"""
