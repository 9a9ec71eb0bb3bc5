"""The activity diary."""
