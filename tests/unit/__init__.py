"""Tests of rules, parsers and formatters: no Qt and no database."""
