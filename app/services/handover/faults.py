"""Why a file is refused: each reason in its own words, and every one of them changes nothing."""

from __future__ import annotations

from app.errors import AppError
from app.text import tr


def not_a_bundle() -> AppError:
    """It is no handover file at all."""
    return AppError("not-a-handover", tr("This is no handover file. Nothing was changed."))


def bad_header() -> AppError:
    """Its outer header is too long, has too many entries, or asks for a passphrase."""
    return AppError(
        "bad-header", tr("The head of this handover file is not one that Steward writes. Nothing was changed.")
    )


def not_for_us() -> AppError:
    """None of this workspace's keys opens it."""
    return AppError(
        "not-for-us",
        tr("This handover file is meant for somebody else, or was changed on its way. Nothing was changed. "
           "Ask the sender to seal it to the card of this workspace."),
    )  # fmt: skip


def damaged() -> AppError:
    """A byte of it was changed, or its end is missing."""
    return AppError(
        "damaged-file", tr("The handover file is damaged or cut off. Nothing was changed. Ask the sender for it again.")
    )


def bad_order() -> AppError:
    """Its frames are out of order, doubled, or some are missing."""
    return AppError(
        "bad-order", tr("Parts of the handover file are missing, doubled or out of order. Nothing was changed.")
    )


def bad_content() -> AppError:
    """A record in it cannot be read."""
    return AppError("bad-content", tr("A record in the handover file cannot be read. Nothing was changed."))


def too_large() -> AppError:
    """A part of it is larger than any may be."""
    return AppError("too-large", tr("A part of the handover file is larger than allowed. Nothing was changed."))


def bad_signature() -> AppError:
    """The signature is not that of the sender whom the file names."""
    return AppError("bad-signature", tr("The signature of the handover file is not its sender's. Nothing was changed."))


def unknown_sender(name: str) -> AppError:
    """The sender's card was not accepted here."""
    return AppError(
        "unknown-sender",
        tr("This handover file is from {name}, whose card was not accepted here. Nothing was changed. "
           "Accept the card first.", name=name),
    )  # fmt: skip


def unknown_card() -> AppError:
    """The card of whoever shall get something was not accepted here."""
    return AppError(
        "unknown-card", tr("The card of this person was not accepted here. Nothing was sealed. Accept it first.")
    )


def wrong_recipient() -> AppError:
    """It was sealed to another workspace and passed on."""
    return AppError(
        "wrong-recipient",
        tr("This handover file was sealed for another workspace. Nothing was changed. "
           "Ask the sender to seal it to the card of this workspace."),
    )  # fmt: skip


def newer_format() -> AppError:
    """A later program wrote it."""
    return AppError(
        "newer-format",
        tr("This handover file was written by a newer Steward. Nothing was changed. Update Steward, then try again."),
    )


def hash_differs() -> AppError:
    """What is in it is not what its manifest lists."""
    return AppError(
        "proof-differs",
        tr("The handover file does not hold what its manifest says. Nothing was changed. Ask the sender for it again."),
    )
