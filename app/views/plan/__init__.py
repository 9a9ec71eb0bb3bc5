"""The rehabilitation plan."""
