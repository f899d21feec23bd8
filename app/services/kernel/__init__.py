"""What every feature stands on and that knows none of them.

Nothing here names a customer, an order or any other feature.
"""
