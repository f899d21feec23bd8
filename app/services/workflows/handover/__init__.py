"""Handing accounts over: sealing, importing, receipts, undo; what spans the features."""
