"""Everything that goes out and comes in."""
