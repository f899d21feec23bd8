"""The customers page: list, filters, saved views, and the card beside it."""
