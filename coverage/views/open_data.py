"""Open data at /data/: the datasets, their dictionaries, and the files at permanent addresses."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.cache import patch_cache_control
from django.utils.http import quote_etag
from django.utils.translation import get_language
from django.views.decorators.http import condition, conditional_page, require_safe

from accounts.access import public
from accounts.request_limits import too_many_files
from coverage.open_data.datasets import BY_NAME, Dataset
from coverage.open_data.editions import Edition, edition_named, newest, today
from coverage.open_data.files import TYPES, all_files, file_name, file_of, metadata
from coverage.open_data.page import DatasetPage, OpenDataPage, file_url

HOUR = 60 * 60
DAY = 24 * HOUR
# The content of a stored edition's file depends on its figures and on this number: raise it with the columns.
FORM = 1


@public
@require_safe
@conditional_page
def data(request: HttpRequest) -> HttpResponse:
    return TemplateResponse(request, "coverage/open_data.html", {"page": OpenDataPage()} | _license())


@public
@require_safe
@conditional_page
def data_dictionary(request: HttpRequest, name: str) -> HttpResponse:
    """What every column means, and all editions of the dataset."""
    context = {"page": DatasetPage(_dataset(name))} | _license()
    return TemplateResponse(request, "coverage/data_dictionary.html", context)


@public
@require_safe
@conditional_page
def data_metadata(request: HttpRequest, name: str) -> HttpResponse:
    """The same for programs, in the terms of Satu Data."""
    return JsonResponse(metadata(_dataset(name), newest()), json_dumps_params={"ensure_ascii": False})


@public
@require_safe
@conditional_page
def data_file(request: HttpRequest, name: str, kind: str) -> HttpResponse:
    """Redirects to the newest edition; of a dataset without stored editions, today's rows."""
    dataset = _dataset(name, kind)
    if dataset.is_kept:
        return redirect(file_url(dataset, newest(), kind))
    response = _file(dataset, today(), kind)
    patch_cache_control(response, public=True, max_age=HOUR)
    return response


def _kept(name: str, edition: str, kind: str) -> Edition:
    """Raises Http404 if there is no such file."""
    found = edition_named(edition) if _dataset(name, kind).is_kept else None
    if found is None:
        raise Http404
    return found


def _etag(request: HttpRequest, name: str, edition: str, kind: str) -> str | None:
    """Known before the file is rendered; for today's figures it is computed from the file."""
    figures = _kept(name, edition, kind).figures
    return None if figures is None else quote_etag(f"{figures.digest}-{name}-{kind}-{get_language()}-{FORM}")


def _last_modified(request: HttpRequest, name: str, edition: str, kind: str) -> datetime | None:
    return _kept(name, edition, kind).taken_at


@public
@require_safe
@conditional_page
@condition(etag_func=_etag, last_modified_func=_last_modified)
def data_edition_file(request: HttpRequest, name: str, edition: str, kind: str) -> HttpResponse:
    """A stored edition never changes, so caches may keep it for a day.

    Today's figures are computed on request, so a visitor gets a limited number an hour.
    """
    kept = _kept(name, edition, kind)
    if kept.is_live:
        return too_many_files(request) or _file(_dataset(name, kind), kept, kind)
    response = _file(_dataset(name, kind), kept, kind)
    patch_cache_control(response, public=True, max_age=DAY)
    return response


@public
@require_safe
def data_all(request: HttpRequest) -> HttpResponse:
    """All datasets of the newest stored edition. If none is stored, redirects to the page of the datasets."""
    edition = newest()
    if edition.is_live:
        return redirect("coverage:data")
    response = HttpResponse(all_files(edition), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="registri-peksos-{edition.name}.zip"'
    patch_cache_control(response, public=True, max_age=HOUR)
    return response


def _dataset(name: str, kind: str = "csv") -> Dataset:
    if name not in BY_NAME or kind not in TYPES:
        raise Http404
    return BY_NAME[name]


def _file(dataset: Dataset, edition: Edition, kind: str) -> HttpResponse:
    response = HttpResponse(file_of(dataset, edition, kind), content_type=TYPES[kind])
    response["Content-Disposition"] = f'attachment; filename="{file_name(dataset, edition, kind)}"'
    return response


def _license() -> dict[str, str]:
    return {"license": settings.DATA_LICENSE, "license_url": settings.DATA_LICENSE_URL}
