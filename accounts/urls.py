"""Sign-in and second factor (allauth's views under our addresses) and account management."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from django.urls import include, path, register_converter
from django.urls.converters import SlugConverter

from accounts.views import device, lists, management, tokens


class ListNameConverter(SlugConverter):
    """The name under which settings of a list are stored; no longer than its column."""

    regex = "[-a-z0-9_]{1,30}"


class Base36Converter:
    """A user's number as allauth writes it into links: it ends at the first hyphen."""

    regex = "[0-9A-Za-z]+"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(Base36Converter, "base36")
register_converter(ListNameConverter, "list")

staff = [
    path("pengguna/", management.user_list, name="user-list"),
    path("pengguna/baru/", management.user_create, name="user-create"),
    path("pengguna/<int:pk>/", management.user_detail, name="user-detail"),
    path("pengguna/<int:pk>/ubah/", management.user_edit, name="user-edit"),
    path("pengguna/<int:pk>/tutup/", management.user_deactivate, name="user-deactivate"),
    path("pengguna/<int:pk>/buka/", management.user_reactivate, name="user-reactivate"),
    path("pengguna/<int:pk>/tautan-sandi/", management.password_link, name="password-link"),
    path("pengguna/<int:pk>/peran/", management.role_assign, name="role-assign"),
    path("pengguna/<int:pk>/peran/<int:assignment_pk>/akhiri/", management.role_end, name="role-end"),
    path("daftar/<list:list_name>/kolom/", lists.list_columns, name="list-columns"),
    path("daftar/<list:list_name>/tampilan/", lists.saved_view_create, name="saved-view-create"),
    path("tampilan/<int:pk>/awal/", lists.saved_view_opening, name="saved-view-opening"),
    path("tampilan/<int:pk>/hapus/", lists.saved_view_delete, name="saved-view-delete"),
    path("sesi/", device.session, name="session"),
    path("isian/buang/", device.kept_form_drop, name="kept-form-drop"),
    path("pintasan/", device.shortcuts, name="shortcuts"),
    path("kunci/", tokens.api_token_list, name="api-token-list"),
    path("kunci/baru/", tokens.api_token_create, name="api-token-create"),
    path("kunci/<int:pk>/cabut/", tokens.api_token_revoke, name="api-token-revoke"),
    path("catatan/", management.audit_list, name="audit-list"),
]

# allauth reverses these names, so they stay outside our namespace. Views of allauth that are not listed do
# not exist: no sign-up, no self-service e-mail addresses.
urlpatterns = [
    path("kerja/", include((staff, "accounts"))),
    path("masuk/", account.login, name="account_login"),
    path("keluar/", account.logout, name="account_logout"),
    path("masuk/tidak-aktif/", account.account_inactive, name="account_inactive"),
    path("masuk/ulang/", account.reauthenticate, name="account_reauthenticate"),
    path("masuk/ulang/dua-langkah/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("masuk/kode/", mfa.authenticate, name="mfa_authenticate"),
    path("masuk/dua-langkah/", mfa.index, name="mfa_index"),
    path("masuk/dua-langkah/pasang/", totp.activate_totp, name="mfa_activate_totp"),
    path("masuk/dua-langkah/lepas/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path(
        "masuk/dua-langkah/cadangan/",
        recovery_codes.view_recovery_codes,
        name="mfa_view_recovery_codes",
    ),
    path(
        "masuk/dua-langkah/cadangan/buat/",
        recovery_codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "masuk/dua-langkah/cadangan/unduh/",
        recovery_codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("sandi/ubah/", account.password_change, name="account_change_password"),
    path("sandi/buat/", account.password_set, name="account_set_password"),
    path("sandi/lupa/", account.password_reset, name="account_reset_password"),
    path("sandi/lupa/terkirim/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "sandi/baru/<base36:uidb36>-<str:key>/",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "sandi/baru/selesai/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
]
