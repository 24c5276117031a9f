"""The URLs. Pages for people are in Indonesian, with English under /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from accounts.access import public
from core.guide.views import guide, guide_chapter
from core.health import healthz, readyz
from core.theme import choose_theme
from coverage.api.refusals import refuse_address
from coverage.api.views import api

urlpatterns = [
    path("healthz", public(healthz), name="healthz"),
    path("readyz", public(readyz), name="readyz"),
    path("tema", public(choose_theme), name="theme"),
    path("api/v1/", api.urls),
    path("api/<path:rest>", public(refuse_address), name="api-unknown"),
]

urlpatterns += i18n_patterns(
    path("admin/", admin.site.urls),
    path("bantuan/", public(guide), name="guide"),
    path("bantuan/<slug:name>/", public(guide_chapter), name="guide-chapter"),
    path("", include("accounts.urls")),
    path("", include("certification.urls")),
    path("", include("coverage.urls")),
    path("", include("registry.urls")),
    path("", include("workbooks.urls")),
    prefix_default_language=False,
)
