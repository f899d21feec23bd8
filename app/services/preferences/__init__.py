"""What a team or a person prefers: settings, custom fields, saved views."""
