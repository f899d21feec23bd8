"""The last page of the first run: what to do first. And the bar that is shown while a sample is made."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.kernel.progress import Progress
from app.text import tr
from app.views.kit.progress import ProgressLine, Watch
from app.views.kit.ui import Look
from app.views.unlock.choice import Choice
from app.views.unlock.step import Step


class BeginStep(Step):
    """Three ways to begin, and a fourth one for who was invited.

    Signals:
        chosen: "people" to send one's card, "import", "sample" or "" for an empty workspace.
    """

    TITLE = tr("Where do you want to begin?")
    WORDS = tr("The workspace is ready. All of this can be done later too.")

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.ways = {
            "people": Choice(
                look, "send", tr("Send my card to the admin"),
                tr("Whoever invited you needs it to hand accounts over to you. It is a small file without a secret."),
                lambda: self.chosen.emit("people"),
            ),
            "import": Choice(
                look, "upload", tr("Bring in my customers"),
                tr("From a table of Excel, a CSV file, or address cards of your mail program or phone."),
                lambda: self.chosen.emit("import"),
            ),
            "sample": Choice(
                look, "eye", tr("Look at a sample first"),
                tr("Made-up customers in a file of their own; yours stays empty until you begin."),
                lambda: self.chosen.emit("sample"),
            ),
            "": Choice(
                look, "plus", tr("Start empty"), tr("Add the first customer by hand."), lambda: self.chosen.emit("")
            ),
        }  # fmt: skip
        for way in self.ways.values():
            self.body.addWidget(way)
        self.expect(is_invited=False)

    def expect(self, *, is_invited: bool) -> None:
        """Offer to send the card to who was invited."""
        self.ways["people"].setVisible(is_invited)

    def take_focus(self) -> None:
        """Begin at the first way."""
        next(way for way in self.ways.values() if not way.isHidden()).setFocus()


class Making(QWidget):
    """How far the making of the sample is, and the way to stop it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._watch = Watch()
        self._line = ProgressLine(look, tr("Cancel"))
        self._line.stopped.connect(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(2)
        layout.addWidget(self._line)
        layout.addStretch(3)

    def begin(self) -> Progress:
        """Start at nothing, and return what the work reports to."""
        self._watch = Watch()
        self._line.watch(self._watch, tr("Making the sample…"), counts_rows=False)
        return self._watch.progress

    def take_focus(self) -> None:
        """Put the keyboard on the way to stop."""
        self._line.focus_stop()

    def cancel(self) -> None:
        """Stop the making; what was made until then is taken back."""
        self._watch.progress.cancel()
