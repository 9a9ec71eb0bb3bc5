"""Symptoms and side effects."""
