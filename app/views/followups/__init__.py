"""The follow-ups page: what has to be done, for whom and when."""
