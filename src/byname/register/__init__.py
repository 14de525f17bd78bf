"""The register: people, sources, entries, identity decisions; append-only."""
