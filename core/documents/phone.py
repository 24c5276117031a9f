"""Lays a story out for a phone: a PDF without sideways scrolling, with tags for screen readers."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from django.core.serializers.json import DjangoJSONEncoder

from core.documents.story import Story, as_data
from core.ui.formats import SEPARATORS

LAYOUT: Final = Path(__file__).with_name("phone.typ")
# Readable for screen readers: ISO 14289-1.
ACCESSIBLE: Final = "ua-1"
DOTS_PER_INCH: Final = 200.0


def phone_pdf(story: Story) -> bytes:
    """The same story gives the same bytes: no time of writing stands in the file."""
    return _compiled(story, format="pdf", pdf_standards=[ACCESSIBLE])


def picture_of(story: Story, place: int) -> bytes:
    """One drawn block of a story as a PNG, for a document that cannot draw."""
    return _compiled(story, {"picture": str(place)}, format="png", ppi=DOTS_PER_INCH)


def _compiled(story: Story, inputs: dict[str, str] | None = None, **options: Any) -> bytes:
    # Seldom needed, and its library is large.
    import typst

    told = {
        **asdict(story),
        "blocks": [as_data(block) for block in story.blocks],
        "thousands": SEPARATORS["en" if story.language == "en" else "id"][0],
    }
    text = json.dumps(told, cls=DjangoJSONEncoder)
    found: bytes = typst.compile(
        str(LAYOUT),
        ignore_system_fonts=True,
        sys_inputs={"story": text, **(inputs or {})},
        timestamp=0,
        **options,
    )
    return found
