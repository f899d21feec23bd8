"""What the program can do, without a window: commands, queries and rules of every feature.

Nothing here imports Qt or a view.
"""
