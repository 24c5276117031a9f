"""Posts and their holders, at /kerja/penugasan/."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from core.forms.answers import answers_of
from core.forms.once import once
from core.forms.refusals import refusals_on
from core.ui.formats import capped
from registry import services
from registry.establishment import Establishment
from registry.forms.post import ClosePostForm, PostForm
from registry.models import Post, Worker
from registry.overlaps.search import MOST, count_open

SHOWN = 20


@requires(Permission.WORKER_VIEW)
@require_safe
def post_list(request: StaffRequest) -> HttpResponse:
    page = Establishment(request.GET, user=request.user)
    overlaps = count_open(request.user, MOST + 1)
    context = {
        "establishment": page,
        "overlaps": overlaps,
        "overlaps_in_words": capped(overlaps, cap=MOST),
    }
    return TemplateResponse(request, "registry/post_list.html", context)


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@once
def post_create(request: StaffRequest) -> HttpResponse:
    form = PostForm(answers_of(request), user=request.user)
    return _form_page(
        request,
        form,
        lambda: services.create_post(facts=form.facts(), by=request.user),
        _("Record a post"),
        _("The post is recorded."),
    )


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def post_edit(request: StaffRequest, pk: int) -> HttpResponse:
    post = _post_or_404(request, pk)
    form = PostForm(answers_of(request), user=request.user, post=post)
    return _form_page(
        request,
        form,
        lambda: services.update_post(post_id=pk, facts=form.facts(), by=request.user),
        _("Change the post"),
        _("The post was changed."),
        post=post,
    )


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def post_close(request: StaffRequest, pk: int) -> HttpResponse:
    post = _post_or_404(request, pk)
    form = ClosePostForm(answers_of(request))
    return _form_page(
        request,
        form,
        lambda: services.close_post(post_id=pk, by=request.user, **form.cleaned_data),
        _("Close the post"),
        _("The last day of the post is recorded."),
        post=post,
    )


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def post_fill(request: StaffRequest, pk: int) -> HttpResponse:
    """People who could take the seat: those found by name, else those who are not placed anywhere.

    The search is posted: it may hold a NIK, which must not be in an address.
    """
    post = _post_or_404(request, pk)
    text = request.POST.get("q", "").strip()
    people = _candidates(request, text)
    context = {"post": post, "q": text, "people": people[:SHOWN], "is_cut": people.count() > SHOWN}
    return TemplateResponse(request, "registry/post_fill.html", context)


def _candidates(request: StaffRequest, text: str) -> QuerySet[Worker]:
    today = timezone.localdate()
    people = Worker.objects.visible_to(request.user, Permission.WORKER_EDIT).counted_on(today)
    found = people.search(text) if text else people.filter(programme_on__isnull=True)
    return found.select_related("region").order_by("name", "pk")


def _post_or_404(request: StaffRequest, pk: int) -> Post:
    posts = Post.objects.visible_to(request.user, Permission.WORKER_EDIT)
    return get_object_or_404(posts.select_related("programme", "place", "organization"), pk=pk)


def _form_page(
    request: StaffRequest,
    form: forms.Form,
    act: Callable[[], object],
    title: str,
    done: str,
    post: Post | None = None,
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            act()
            messages.success(request, done)
            return redirect("registry:post-list")
    context: dict[str, Any] = {"form": form, "title": title, "post": post}
    return TemplateResponse(request, "registry/post_form.html", context)
