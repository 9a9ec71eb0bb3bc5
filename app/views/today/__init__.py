"""I dag: the check-in, what the plan says today, the next visit."""
