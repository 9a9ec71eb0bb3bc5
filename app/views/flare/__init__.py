"""The flare plan and heavy days."""
