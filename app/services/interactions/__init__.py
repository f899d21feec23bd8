"""What happened between the team and its customers."""
