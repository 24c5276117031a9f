"""Settings, one file, read from the environment.

A setting without a safe default refuses to start outside the demo: see `config/environment.py`.
"""

from pathlib import Path

from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _

from config import environment

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(environment.text("DATA_DIR", str(BASE_DIR / "var"))).resolve()

# -- What kind of installation is this? --------------------------------------------------------
# A demo world has example data, known passwords and keys of its own making. It is never production.
DEMO = environment.flag("DEMO", default=False)
DEBUG = environment.flag("DEBUG", default=False)
SECRET_KEY = environment.secret("SECRET_KEY")
# Keys that encrypt NIK at rest, newest first; the first encrypts, decryption tries all
# (docs/howto/rotate-keys.md).
NIK_ENCRYPTION_KEYS = environment.fernet_keys("NIK_ENCRYPTION_KEYS")
# Key of the hash that keeps NIK unique without storing it readable.
NIK_HASH_KEY = environment.secret("NIK_HASH_KEY")

ALLOWED_HOSTS = environment.items("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")
CSRF_TRUSTED_ORIGINS = environment.items("CSRF_TRUSTED_ORIGINS", "")
HTTPS = environment.flag("HTTPS", default=False)
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31_536_000
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
# Seconds until an unused session ends: a working day; drafts survive signing in again.
SESSION_SECONDS = 8 * 60 * 60
# The use of a session is recorded at most this often (seconds): a page that only shows something writes
# nothing.
SESSION_WRITTEN_EVERY = 10 * 60
SESSION_COOKIE_AGE = SESSION_SECONDS + SESSION_WRITTEN_EVERY

INSTALLED_APPS = [
    "config.apps.AdministrationConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "pgtrigger",
    "pghistory",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_filters",
    "csp",
    "core",
    "regions",
    "accounts",
    "registry",
    "certification",
    "coverage",
    "workbooks",
    "demo",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.page_cache.PageCacheMiddleware",
    # For slow connections, pages are compressed. Django adds random padding against BREACH.
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.middleware.SessionUseMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.HistoryContextMiddleware",
    "core.wrong_method.WrongMethodMiddleware",
    "core.unseen_marks.UnseenMarksMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.context.installation",
                "config.navigation.navigation",
            ],
            "builtins": ["core.templatetags.ui"],
        },
    },
]

DATABASES = {"default": environment.database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": {
        # In the database: allauth's rate limits must apply across server processes.
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        # With the default of 300, counters and with them limits would be discarded on a busy morning.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
    # Parts of a page that are the same for everybody, or for everybody with the same permissions:
    # `{% cache %}` in templates. No personal data, and nothing that a request could change.
    "process": {
        "BACKEND": f"django.core.cache.backends.{'dummy.DummyCache' if DEBUG else 'locmem.LocMemCache'}",
        "TIMEOUT": None,
    },
}

# -- Accounts ----------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "coverage:staff-home"
CHAPTER_LOGIN_REDIRECT_URL = "coverage:chapter-monitor"
LOGOUT_REDIRECT_URL = "coverage:national"
ACCOUNT_ADAPTER = "accounts.adapter.ClosedSignupAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
EMAIL_HOST = environment.text("EMAIL_HOST", "")
EMAIL_PORT = environment.number("EMAIL_PORT", 587)
EMAIL_HOST_USER = environment.text("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = environment.text("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = environment.flag("EMAIL_USE_TLS", default=True)
EMAIL_TIMEOUT = 10
# Without a mail server, e-mails such as a password reset appear in the log.
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
DEFAULT_FROM_EMAIL = environment.text("DEFAULT_FROM_EMAIL", "registri@localhost")
# The beginning of every address in e-mails.
SITE_ADDRESS = environment.text("SITE_ADDRESS", "http://127.0.0.1:8000").rstrip("/")

# The database itself refuses any change of history rows.
PGHISTORY_APPEND_ONLY = True
# Proxies in front of the server whose X-Forwarded-For is trusted; 0 if there is none.
ALLAUTH_TRUSTED_PROXY_COUNT = environment.number("TRUSTED_PROXY_COUNT", 0)
# A password reset for an address without an account shows the same page and sends nothing.
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_FORMS = {
    "login": "accounts.forms.sign_in.SignInForm",
    "change_password": "accounts.forms.sign_in.ChangePasswordForm",
    "set_password": "accounts.forms.sign_in.SetPasswordForm",
    "reset_password": "accounts.forms.sign_in.ResetPasswordForm",
    "reset_password_from_key": "accounts.forms.sign_in.ResetPasswordKeyForm",
    "reauthenticate": "accounts.forms.sign_in.ReauthenticateForm",
}
MFA_FORMS = {
    "authenticate": "accounts.forms.sign_in.AuthenticateForm",
    "reauthenticate": "accounts.forms.sign_in.ReauthenticateCodeForm",
    "activate_totp": "accounts.forms.sign_in.ActivateForm",
}
# Addresses are typed by an administrator and never verified; they must not prevent the second factor.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Registri Peksos"

# -- Language, place, time ---------------------------------------------------------------------
LANGUAGE_CODE = "id"
LANGUAGES = [("id", _("Indonesian")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_THOUSAND_SEPARATOR = True
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True

# -- Static files ------------------------------------------------------------------------------
STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static", ("panduan", BASE_DIR / "docs" / "panduan" / "gambar")]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": environment.static_storage(debug=DEBUG)},
}
# A file and its hashed copy would both be compressed; only the hashed one is ever requested.
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
MEDIA_ROOT = DATA_DIR / "files"

# -- What a browser may do ---------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"

# Uploads larger than this are refused before they are read (product limit: 50 MB packed).
DATA_UPLOAD_MAX_MEMORY_SIZE = 55 * 1024 * 1024
SILENCED_SYSTEM_CHECKS = ["security.W004", "security.W008", "security.W012", "security.W016"]

# -- What is written down ----------------------------------------------------------------------
# To standard error, where journald or a container keeps it. Never names, NIK or phone numbers.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django": {"handlers": [], "level": "WARNING", "propagate": True}},
}

# -- Registri Peksos ---------------------------------------------------------------------------
# The strip that calls the site official is off until an office turns it on.
OFFICIAL_STRIP = environment.flag("OFFICIAL_STRIP", default=False)
# Checks of one certificate by somebody who is not signed in, per hour and address.
VERIFICATIONS_PER_HOUR = environment.number("VERIFICATIONS_PER_HOUR", 20)
# Reports of mistakes by visitors, per hour and address.
MISTAKE_REPORTS_PER_HOUR = environment.number("MISTAKE_REPORTS_PER_HOUR", 5)
# Report files for a visitor, per hour and address: each is computed, and stored under its stamp.
REPORT_FILES_PER_HOUR = environment.number("REPORT_FILES_PER_HOUR", 60)
# Lists of up to 500 numbers that one account may have checked, per hour.
BATCH_CHECKS_PER_HOUR = environment.number("BATCH_CHECKS_PER_HOUR", 20)
# Requests to the API per hour: of an address without a key, and of a key.
API_REQUESTS_PER_HOUR = environment.number("API_REQUESTS_PER_HOUR", 1_000)
API_REQUESTS_PER_HOUR_WITH_KEY = environment.number("API_REQUESTS_PER_HOUR_WITH_KEY", 20_000)
# Years after which a removed person may be destroyed for good; 0 never. The office's retention schedule says
# how many: no rule for this kind of record is known to us.
REMOVED_KEPT_YEARS = environment.number("REMOVED_KEPT_YEARS", 0)
# How many seconds a visitor's page may be out of date; 0 renders every page again.
PUBLIC_PAGE_SECONDS = environment.number("PUBLIC_PAGE_SECONDS", 1)
# The license of open data: its name, and the address of its terms.
DATA_LICENSE = environment.text("DATA_LICENSE", "CC BY 4.0")
DATA_LICENSE_URL = environment.text("DATA_LICENSE_URL", "https://creativecommons.org/licenses/by/4.0/deed.id")
# Administrators and auditors need a second factor, except in the demo world.
SECOND_FACTOR_REQUIRED = environment.flag("SECOND_FACTOR_REQUIRED", default=not DEMO)
