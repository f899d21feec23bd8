"""Customers: who they are, whose they are, and what identifies them."""
