"""How well and how fast `byname.names` compares and finds names; ``python -m benchmarks.names``."""
