"""The settings page: the person, the workspace, this machine, and what the team shares."""
