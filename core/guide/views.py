"""The guide, for anybody: its contents and its chapters."""

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import conditional_page, require_safe

from core.guide.chapters import CONTENTS, chapters, read


@require_safe
@conditional_page
def guide(request: HttpRequest) -> HttpResponse:
    return TemplateResponse(request, "guide/contents.html", {"contents": read(CONTENTS)})


@require_safe
@conditional_page
def guide_chapter(request: HttpRequest, name: str) -> HttpResponse:
    """One chapter, with links to the previous and the next."""
    all_of_them = list(chapters().values())
    if name not in chapters():
        raise Http404
    at = all_of_them.index(chapters()[name])
    context = {
        "chapter": all_of_them[at],
        "before": all_of_them[at - 1] if at else None,
        "after": all_of_them[at + 1] if at + 1 < len(all_of_them) else None,
    }
    return TemplateResponse(request, "guide/chapter.html", context)
