"""Tests of Steward, one folder for each tier of the pyramid."""
