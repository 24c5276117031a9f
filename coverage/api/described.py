"""Additions to the OpenAPI document: who may call how often, and what refusals look like."""

from __future__ import annotations

from typing import Any, Final

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from coverage.api.refusals import ErrorOut

ABOUT: Final = """\
Coverage of Indonesia's social-welfare workforce: certified workers against the number needed, per region,
category, programme and day. **null** means not reported or not known, never zero.

**Limits.** Totals are open to everybody, so many requests an hour and address; a key lifts the limit.
Every answer says in `RateLimit` how many requests are left (`r`) and in how many seconds the count begins
anew (`t`); a 429 says in `Retry-After` how long to wait.

**Keys.** Staff make keys in their account and send them as `Authorization: Bearer rpk_…`. A key opens
totals and the status of certificates, never a person's record.

**Unchanged answers.** Totals carry an `ETag`; sent back as `If-None-Match`, an unchanged answer is a 304
without a body. Today's figures carry no `Last-Modified`: they also change by the passing of days.

**Long lists** come a page at a time; `Link` and `X-Total-Count` say where they go on.

**CSV** by `Accept: text/csv`, or by an address that ends in `.csv`. Whole datasets with their dictionary
are at `/data/`.
"""
TAGS: Final = [
    {"name": "totals", "description": "Counts, needs and regions: public."},
    {"name": "certificates", "description": "Status of certificates by their number: nothing of the person."},
]
SECURITY: Final = {
    "key": {"type": "http", "scheme": "bearer", "description": "A key of the form rpk_…, made by staff."}
}
KEY_OPTIONAL: Final[list[dict[str, list[str]]]] = [{}, {"key": []}]
KEY_NEEDED: Final[dict[str, Any]] = {"security": [{"key": []}]}
CSV_TOO: Final[dict[str, Any]] = {
    "security": KEY_OPTIONAL,
    "responses": {200: {"content": {"text/csv": {"schema": {"type": "string"}}}}},
}
REASONS: Final = {
    400: "A parameter is missing or cannot be read; the sentence says which.",
    401: "The key is missing or opens nothing.",
    403: "The key lacks the scope that this needs.",
    404: "There is no such region, or no such final period.",
    429: "Too many requests this hour; Retry-After says how long to wait.",
}


def refusals(*statuses: int) -> dict[int, Any]:
    """The refusals among the answers of an operation. All have the same shape."""
    return dict.fromkeys(statuses, ErrorOut)


class DescribedAPI(NinjaAPI):
    """Ninja's document with what Ninja cannot know: how a key is sent, and what each refusal means."""

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        schema = super().get_openapi_schema(**options)
        schema["components"]["securitySchemes"] = SECURITY
        for operations in schema["paths"].values():
            for operation in operations.values():
                for status, response in operation["responses"].items():
                    response["description"] = REASONS.get(int(status), response["description"])
        return schema
