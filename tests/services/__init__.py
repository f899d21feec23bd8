"""Tests of services on real encrypted files."""
