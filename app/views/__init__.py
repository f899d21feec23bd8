"""The window: pages, dialogs and everything drawn. Queries, rules and files do not belong here."""
