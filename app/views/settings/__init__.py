"""The settings page: this machine, the workspace, the team."""
