"""What ``dev.py`` runs. Nothing of the program itself; ``environment`` needs only the standard library."""
