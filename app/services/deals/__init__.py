"""Chances to sell."""
