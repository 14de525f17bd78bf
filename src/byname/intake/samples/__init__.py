"""Published facts that `make demo` takes in; README.md names their sources."""
