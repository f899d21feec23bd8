"""Figures as pure functions over columns, and the one loader of those columns."""
