"""Bringing other systems' files into a workspace.

Writing files for other systems belongs in the exporting workflow.
"""
