"""A file as the response to a request: never cached on the way."""

from pathlib import PurePath
from typing import BinaryIO

from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase

CONTENT_TYPES = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
    ".csv": "text/csv; charset=utf-8",
}


def file_response(content: bytes, file_name: str) -> HttpResponse:
    response = HttpResponse(content)
    _dress(response, file_name)
    return response


def streamed_file(file: BinaryIO, file_name: str) -> FileResponse:
    """An open file, sent in pieces and closed at the end."""
    file.seek(0)
    response = FileResponse(file)
    _dress(response, file_name)
    return response


def _dress(response: HttpResponseBase, file_name: str) -> None:
    response["Content-Type"] = CONTENT_TYPES[PurePath(file_name).suffix]
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    response["Cache-Control"] = "no-store"
