"""Qt's own words, as on the buttons of its dialogs and in the menus of its fields, in the window's language.

The words of the program are in :mod:`app.text`.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

_NAME = "words of qt"
_KEYS: Final = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Del": "Del"}


class _Keys(QTranslator):
    """Keys as they are printed on them: Qt's Chinese words for arrows mean the buttons of a mouse as well."""

    def isEmpty(self) -> bool:  # noqa: N802
        """Tell Qt that there is something here, although no file was read."""
        return False

    def translate(self, context: str, source: str, _meaning: str | None = None, _n: int = -1) -> str | None:
        """Return the sign of a key, or None, with which Qt asks the next translator."""
        return _KEYS.get(source) if context == "QShortcut" else None


def translate_qt(code: str) -> None:
    """Have Qt say its own words in a language from now on; what is on the screen already stays as it is."""
    application = QCoreApplication.instance()
    if application is None:
        return
    for before in application.findChildren(QTranslator, _NAME):
        application.removeTranslator(before)
        before.deleteLater()
    translator = QTranslator(application)
    translator.setObjectName(_NAME)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # English has no file of its own.
    if translator.load(QLocale(code), "qtbase", "_", folder):
        application.installTranslator(translator)
        keys = _Keys(application)
        keys.setObjectName(_NAME)
        application.installTranslator(keys)
