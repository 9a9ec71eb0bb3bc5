"""The emergency card: whom to call, at once."""
