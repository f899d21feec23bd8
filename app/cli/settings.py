"""The verb that shows and changes what everybody shares who opens a workspace."""

from __future__ import annotations

import argparse

from app.cli.console import Console
from app.cli.session import opened
from app.services.preferences.commands import ChangeSetting
from app.services.preferences.queries import load_workspace_settings
from app.services.preferences.settings import WORKSPACE_SETTINGS
from app.text import tr


def setting(arguments: argparse.Namespace, console: Console) -> int:
    """Change a setting where a value is given, and show the settings."""
    with opened(arguments, console, write=arguments.value is not None) as steward:
        if arguments.value is not None:
            steward.do(ChangeSetting(arguments.name, arguments.value))
        stored = steward.ask(load_workspace_settings)
    names = [field.name for field in WORKSPACE_SETTINGS if field.is_editable and arguments.name in (None, field.name)]
    found = {name: getattr(stored, name) for name in names}
    if arguments.json:
        console.print_json(found)
    else:
        for name, value in found.items():
            console.print(f"{name}={value}")
    if not found:
        console.fail(tr("There is no setting {name} of this type.", name=arguments.name))
    return 0 if found else 1
