"""Full-text search in the workspace file itself."""
