"""Pages and dialogs offscreen, on a real workspace with real threads."""
