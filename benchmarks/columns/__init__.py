"""Counting by columns, at scale, beside plain SQL in DuckDB."""
