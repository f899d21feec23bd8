"""Tools that make a program fail on purpose and look at what it leaves behind.

They know nothing of Steward: the program under test is any ``module:function`` that takes an argument
list and returns an exit code. Tests of Steward's own promises do not belong in this package's tools.
They run on Linux only and never skip themselves: what they cannot do, they raise.
"""


class FaultToolError(RuntimeError):
    """The tool itself could not do its work, so that nothing has been proved either way."""
