"""The workspace file as a whole: keys, opening, locking, migration, backup, restore, check."""
