"""The engine of linkage: a table in, pairs with evidence out. Knows no register and no framework.

The only part that knows Splink, DuckDB and Spark; they are loaded with `linking`, not before.
"""
