"""The charts page: a board of pictures, each with its table, its sentence and the customers behind it."""
