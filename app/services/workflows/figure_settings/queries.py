"""What the figures of a workspace are set up to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.services.analysis.figure_rules import FigureRules
from app.services.kernel.permissions import SHARED_READ
from app.services.kernel.queries import Reader, query
from app.services.workflows.figure_settings.fields import load_figure_rules, load_figure_texts


@dataclass(frozen=True)
class FigureSetup:
    """The text of each setting by name, and the conventions that they mean."""

    texts: Mapping[str, str]
    rules: FigureRules


@query(SHARED_READ)
def load_figure_setup(reader: Reader) -> FigureSetup:
    """Return how the figures of the workspace are set up."""
    return FigureSetup(load_figure_texts(reader.connection), load_figure_rules(reader.connection))
