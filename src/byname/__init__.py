"""byname: every figure, by name."""
