"""The handover page: giving accounts away, taking them over, and the people between whom that happens."""
