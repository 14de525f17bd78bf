"""Statements: texts for publication whose figures are drawn from the register."""
