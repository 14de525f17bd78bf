"""Speed and memory, measured and reported; never asserted by a test."""
