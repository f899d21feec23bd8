"""Steward: customer management that a small sales team can trust and pass on."""
