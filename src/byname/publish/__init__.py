"""The public site: reads nothing but other parts' public doors, and writes nothing."""
