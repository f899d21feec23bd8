"""Charts as pictures without a window: the same drawing, for the command line."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.services.workflows.charts.model import Chart
from app.views.charts.canvas.making import load
from app.views.charts.export import picture, write_picture
from app.views.kit.icons import Icons
from app.views.kit.language import Language
from app.views.kit.theme import Scheme, Theme
from app.views.kit.ui import Look


def draw_to_files(chart: Chart, language: str, targets: Mapping[str, Path]) -> None:
    """Write a chart to files, by the kind that each is: .png, .svg or .pdf; needs no display.

    Raises:
        AppError: The file cannot be written.
    """
    # A variable of Qt's own: without a display it would look for one.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(["steward"])
    theme = Theme(Scheme.LIGHT, 100, language)
    theme.apply()
    load()
    look = Look(theme, Icons(theme), Language(language))
    for ending, target in targets.items():
        write_picture(picture(look, chart, ending), target)
    application.processEvents()
