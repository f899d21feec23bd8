"""Bringing files in: one dialog from the choice of a file to the way back."""
