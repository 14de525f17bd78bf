"""Templates of statements, shipped with the project; their words are byname's own."""
