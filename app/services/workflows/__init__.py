"""Work that spans several features, such as importing, exporting and handing over.

A rule of a single feature does not belong here but in that feature.
"""
