"""Intake: a file becomes a kept source and proposed entries; an explicit list of formats."""
