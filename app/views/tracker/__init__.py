"""A form made from what a tracker declares."""
