"""What is said when the page's work is refused: what happened, what is safe, and what to do now.

The command line has sentences of its own; here each says what can be done on this page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.text import Text, tr
from app.views.kit.theme import BLOCK
from app.views.kit.ui import Look
from app.views.kit.widgets import card, icon_label, label, wrapped


@dataclass(frozen=True)
class Refusal:
    """A refusal in three sentences."""

    happened: Text
    safe: Text
    do: Text


_SAFE: Final = tr("Nothing was changed here: your workspace is as it was before.")
_SAFE_FILE: Final = tr("Nothing was changed here, and the file stays where it is.")
_AGAIN: Final = tr("Ask the sender to send the same file once more, preferably another way, such as a USB stick.")
_RESEAL: Final = tr("Ask the sender to seal the accounts again for the card of this workspace. You find it under "
                    "“People and keys”.")  # fmt: skip
_DOUBT: Final = tr("Call the sender before you go on: a file that was made by this program does not look like this.")
_REPORT: Final = tr("Try it again. If it is refused again, ask the sender to seal a new file.")


def _refused(happened: Text, do: Text, safe: Text = _SAFE_FILE) -> Refusal:
    return Refusal(happened, safe, do)


REFUSALS: Final[Mapping[str, Refusal]] = {
    "not-a-handover": _refused(
        tr("This is not a handover file."), tr("Choose a file whose name ends in .steward-handover.")
    ),
    "bad-header": _refused(tr("The beginning of this file is not one that Steward writes."), _DOUBT),
    "not-for-us": _refused(
        tr("No key of this workspace opens this file: it was sealed for somebody else, or was changed on its way."),
        _RESEAL,
    ),
    "wrong-recipient": _refused(tr("This file was sealed for another workspace and passed on to you."), _RESEAL),
    "damaged-file": _refused(tr("The file is damaged, or its end is missing."), _AGAIN),
    "bad-order": _refused(tr("Parts of the file are missing, doubled or out of order."), _AGAIN),
    "bad-content": _refused(tr("Something in the file cannot be what was sealed."), _DOUBT),
    "proof-differs": _refused(tr("What the file holds is not what its sealed list says."), _DOUBT),
    "bad-signature": _refused(tr("The signature of the file is not that of the person it names."), _DOUBT),
    "too-large": _refused(tr("A part of the file is larger than any handover may be."), _DOUBT),
    "tampered": _refused(tr("A file with this number, but another content, was taken over here before."), _DOUBT),
    "newer-format": _refused(
        tr("The file was written by a newer Steward than this one."),
        tr("Update Steward on this computer, then open the file again."),
    ),
    "unknown-sender": _refused(
        tr("The card of the sender is not trusted here."),
        tr("Compare the words of the card with the sender by telephone, then trust it."),
    ),
    "out-of-sequence": _refused(
        tr("A later file of this sender was taken over here already."),
        tr("Ask the sender to seal these accounts again. The new file will then come after it."),
    ),
    "base-missing": _refused(
        tr("This file adds to a handover that was not taken over here."),
        tr("Take over the earlier file of this sender first, then this one."),
    ),
    "given-back": _refused(
        tr("These accounts were given back to their sender."),
        tr("Ask the sender to seal them again if you should have them after all."),
    ),
    "nothing-to-undo": _refused(
        tr("There is nothing to take back any more."), tr("Look at the list: it shows how things are now."), _SAFE
    ),
    "cooling-off-over": _refused(
        tr("The days in which anybody may take this handover back are over."),
        tr("An admin can still take it back. Or give single accounts back to the sender."), _SAFE,
    ),
    "built-on": _refused(
        tr("Some of these accounts were in a later file, which stands on this handover."),
        tr("Take the later one back first."), _SAFE,
    ),
    "sealed-on": _refused(
        tr("Some of these accounts were sealed for somebody since, and no receipt came back yet."),
        tr("Verify that receipt. If nobody will ever import that file, an admin takes this back on purpose."), _SAFE,
    ),
    "unknown-card": _refused(
        tr("The card of this person is not trusted here any more, so nothing can be sealed for them."),
        tr("Read their card again under “People and keys”."), _SAFE,
    ),
    "not-received": _refused(
        tr("One of these accounts did not come from there, or is not worked on here any more."),
        tr("Leave it out and try again."), _SAFE,
    ),
    "under-way": _refused(
        tr("Some of these accounts were sealed for somebody already, and no receipt came back yet."),
        tr("Read the receipt under “Give away”. Only if nobody will ever take that file over, seal them once more."),
        _SAFE,
    ),
    "given-away": _refused(
        tr("One of these accounts is with somebody else already."), tr("Leave it out and try again."), _SAFE
    ),
    "cancelled": _refused(tr("You stopped it."), tr("Begin again whenever you like."), _SAFE),
    "bad-card": _refused(
        tr("This is no card of a Steward workspace, or it was changed on its way."),
        tr("Ask the person to save their card again, under “People and keys”, and to send you the new file."), _SAFE,
    ),
    "bad-roster": _refused(
        tr("This is no roster of a team, or it was changed on its way."),
        tr("Ask the admin of your team for it again."), _SAFE,
    ),
    "unknown-roster": _refused(
        tr("This roster is not signed by an admin whose card is trusted here."),
        tr("Trust the card of your admin first, then read the roster again."), _SAFE,
    ),
    "own-card": _refused(
        tr("This is your own card."), tr("Give it to others. From them you need theirs."), _SAFE
    ),
    "other-fingerprint": _refused(
        tr("The words do not belong to this card."), tr("Ask the person for the card again, another way."), _SAFE
    ),
    "changed-card": _refused(
        tr("Another card of this person is trusted here, and it does not speak for this one."),
        tr("Compare the words by telephone. If they are the same, the new card takes the place of the old one."), _SAFE,
    ),
    "exists": _refused(
        tr("There is a recovery key of the organisation already."), tr("Use the one that was printed."), _SAFE
    ),
    "disk-full": _refused(
        tr("There is no room left on the disk."), tr("Free some space, then try again."), _SAFE
    ),
    "no-permission": _refused(
        tr("This file or folder may not be used by you."), tr("Choose another place, then try again."), _SAFE
    ),
    "read-only": _refused(
        tr("This place cannot be written to."), tr("Choose another folder, then try again."), _SAFE
    ),
    "no-such-file": _refused(
        tr("The file is not there any more."), tr("Plug the stick in again, or choose the file anew."), _SAFE
    ),
    "is-a-folder": _refused(tr("This is a folder and not a file."), tr("Choose a file in it."), _SAFE),
    "disk-error": _refused(
        tr("The disk reported an error."), tr("Check the disk or the stick, then try again."), _SAFE
    ),
    "not-allowed": _refused(tr("Your role does not allow this."), tr("Ask an admin of this workspace."), _SAFE),
}  # fmt: skip


def refusal_of(error: AppError) -> Refusal:
    """Return the page's words for an error; one without gets its own sentence."""
    return REFUSALS.get(error.code) or Refusal(error.text, _SAFE, _REPORT)


class RefusalCard(QFrame):
    """A refusal with an icon for each of its sentences; ``ways`` are widgets below it."""

    def __init__(self, look: Look, error: AppError, ways: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName("card")
        found, px = refusal_of(error), look.theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[px(18)] * 4)
        layout.setSpacing(px(12))
        is_stopped = error.code == "cancelled"
        head = card("inset" if is_stopped else "complaint")
        line = QHBoxLayout(head)
        line.setContentsMargins(px(12), px(10), px(12), px(10))
        line.setSpacing(px(10))
        icon, role = ("info", "text2") if is_stopped else ("circle-alert", "bad")
        line.addWidget(icon_label(look, icon, role))
        line.addWidget(wrapped(look, found.happened, BLOCK, "text" if is_stopped else "bad"), 1)
        layout.addWidget(head)
        for icon, role, name, text in (
            ("shield-check", "ok", tr("What is safe"), found.safe),
            ("arrow-right", "accent_text", tr("What to do"), found.do),
        ):
            layout.addLayout(_sentence(look, icon, role, name, text))
        if ways is not None:
            layout.addWidget(ways)
        self.setAccessibleName(look.say(found.happened))


def _sentence(look: Look, icon: str, role: str, name: Text, text: Text) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(look.theme.px(10))
    line.setContentsMargins(look.theme.px(12), 0, look.theme.px(12), 0)
    line.addWidget(icon_label(look, icon, role))
    words = QVBoxLayout()
    words.setSpacing(look.theme.px(2))
    words.addWidget(label(look, name, tone="text2"))
    words.addWidget(wrapped(look, text))
    line.addLayout(words, 1)
    return line
