"""The card of one customer beside the list, and the forms for everything on it."""
