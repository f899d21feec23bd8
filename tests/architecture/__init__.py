"""The house rules, checked on the sources and on the mapped classes.

A rule of the house is a :class:`~tests.architecture.lints.Lint`: it has a message that says what to do
instead, and a planted breach that proves that it finds one.
"""
