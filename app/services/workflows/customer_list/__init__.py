"""The list of customers: filter, order and rows that span orders, interactions and follow-ups."""
