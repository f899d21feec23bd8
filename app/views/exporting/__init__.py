"""Bringing records out of the window: files of a list, prints and PDFs of a card."""
