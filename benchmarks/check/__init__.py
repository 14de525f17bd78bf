"""The check of texts, measured: recall of planted errors, precision, and time."""
