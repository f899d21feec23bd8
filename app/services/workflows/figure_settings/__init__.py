"""How a team sets up its figures: what may be set, how it is kept in the workspace, and what it comes to."""
