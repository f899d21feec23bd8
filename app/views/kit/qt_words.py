"""Qt's own words, as on the buttons of its dialogs and in the menus of its fields, in the window's language.

The words of the program are in :mod:`app.text`.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

_NAME = "words of qt"


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
