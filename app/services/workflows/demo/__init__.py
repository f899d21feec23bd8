"""The demo workspace: a made-up team with its customers, the same for each seed and day."""
