"""Settings, URLs and wiring: the only place where the parts are put together."""
