"""Graded exercise."""
