"""The fold of many lives at once: traced once for each way it goes, then filled in as arrays."""
