"""The one place that states the program's version; packaging reads it from here."""

__version__ = "0.1.0"
