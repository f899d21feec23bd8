"""Writing files that other programs, and our own import, can read."""
