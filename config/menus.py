"""The menus of the product: that of the public pages, and the rail of the workspace with the permission that
each of its items needs."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy

from accounts.roles import Permission
from core.text import Text


@dataclass(frozen=True)
class MenuItem:
    """A link of a menu.

    `current_on` are prefixes of the view names on which it is current, `key` the letter after G that opens
    it, `group` its heading in the rail, and `chapter` the chapter of the guide about it.
    """

    label: Text
    view_name: str
    current_on: tuple[str, ...]
    icon: str = ""
    permission: Permission | None = None
    key: str = ""
    group: Text = ""
    chapter: str = ""


PUBLIC_MENU = (
    MenuItem(
        gettext_lazy("Coverage"),
        "coverage:national",
        ("coverage:national", "coverage:region", "coverage:comparison"),
    ),
    MenuItem(gettext_lazy("Programme"), "coverage:matrix", ("coverage:matrix", "coverage:programme")),
    MenuItem(
        gettext_lazy("Certificate check"),
        "certification:public-check",
        ("certification:public-check", "certification:public-check-result", "certification:extract-check"),
    ),
    MenuItem(gettext_lazy("Open data"), "coverage:data", ("coverage:data",)),
    MenuItem(gettext_lazy("About the data"), "coverage:method", ("coverage:method",)),
)
# Headings of the rail; daily work is above them.
QUALITY, FIGURES, SYSTEM = gettext_lazy("Quality"), gettext_lazy("Figures"), gettext_lazy("System")
RAIL = (
    MenuItem(
        gettext_lazy("Monitor"),
        "coverage:chapter-monitor",
        ("coverage:chapter-monitor", "certification:chapter"),
        "peta",
        Permission.MEMBER_VIEW,
        chapter="pengurus-ipspi",
    ),
    MenuItem(
        gettext_lazy("Members"),
        "certification:member-list",
        ("certification:member",),
        "orang",
        Permission.MEMBER_VIEW,
        chapter="pengurus-ipspi",
    ),
    MenuItem(
        gettext_lazy("Home"),
        "coverage:staff-home",
        ("coverage:staff-home",),
        "rumah",
        Permission.COVERAGE_VIEW,
        key="b",
        chapter="perlu-ditangani",
    ),
    MenuItem(
        gettext_lazy("People"),
        "certification:worker-list",
        (
            "certification:worker",
            "certification:certificate-create",
            "certification:certificate-edit",
            "certification:certificate-renew",
            "certification:letter-create",
            "certification:letter-edit",
            "certification:letter-renew",
            "certification:scan",
            "certification:diploma",
            "certification:extract-list",
            "certification:note",
            "certification:personal-link",
            "certification:proposal",
            "certification:outside-changes",
        ),
        "orang",
        Permission.WORKER_VIEW,
        key="p",
        chapter="mencari-dan-menyaring",
    ),
    MenuItem(
        gettext_lazy("Certificates"),
        "certification:expiry",
        (
            "certification:expiry",
            "certification:certificate-list",
            "certification:competency-test",
            "certification:candidate",
            "certification:reminder",
        ),
        "sertif",
        Permission.WORKER_VIEW,
        key="s",
        chapter="masa-berlaku-dan-uji",
    ),
    MenuItem(
        gettext_lazy("Assignments and posts"),
        "registry:post-list",
        (
            "registry:post",
            "registry:overlap",
            "registry:transfer",
            "coverage:workload",
            "certification:assignment-list",
            "certification:organization",
        ),
        "tugas",
        Permission.WORKER_VIEW,
        chapter="penugasan-dan-pemindahan",
    ),
    MenuItem(
        gettext_lazy("Checking against the paper"),
        "certification:check-list",
        (
            "certification:check",
            "certification:letter-check",
            "certification:letter-returned",
            "certification:returned",
            "certification:sanction",
        ),
        "ok",
        Permission.CERTIFICATE_VERIFY,
        chapter="sertifikat-dan-dokumen",
    ),
    MenuItem(
        gettext_lazy("Training and coaching"),
        "certification:training-list",
        ("certification:training", "certification:evaluation"),
        "mutu",
        Permission.WORKER_VIEW,
        chapter="pembinaan-dan-evaluasi",
    ),
    MenuItem(
        gettext_lazy("Offices"),
        "coverage:office-list",
        ("coverage:office-list",),
        "peta",
        Permission.OFFICE_WATCH,
        chapter="mutu-data-dan-pantauan-provinsi",
    ),
    MenuItem(
        gettext_lazy("Excel import"),
        "workbooks:import-list",
        ("workbooks:import",),
        "unggah",
        Permission.IMPORT_RUN,
        key="i",
        chapter="impor-excel",
    ),
    MenuItem(
        gettext_lazy("Data quality"),
        "coverage:quality",
        ("coverage:quality", "certification:sample"),
        "mutu",
        Permission.COVERAGE_VIEW,
        group=QUALITY,
        chapter="mutu-data-dan-pantauan-provinsi",
    ),
    MenuItem(
        gettext_lazy("Possible duplicates"),
        "registry:duplicate-list",
        ("registry:duplicate",),
        "salin",
        Permission.WORKER_VIEW,
        group=QUALITY,
        chapter="kemungkinan-ganda",
    ),
    MenuItem(
        gettext_lazy("Batches"),
        "certification:batch-list",
        ("certification:batch",),
        "balik",
        Permission.WORKER_EDIT,
        group=QUALITY,
        chapter="ubah-sekaligus-dan-urungkan",
    ),
    MenuItem(
        gettext_lazy("Reports of mistakes"),
        "coverage:mistake-list",
        ("coverage:mistake",),
        "awas",
        Permission.MISTAKE_ANSWER,
        group=QUALITY,
        chapter="angka-terbitan-dan-laporan-kekeliruan",
    ),
    MenuItem(
        gettext_lazy("Reporting periods"),
        "coverage:period-list",
        ("coverage:period", "coverage:submission"),
        "kalender",
        Permission.COVERAGE_VIEW,
        group=FIGURES,
        chapter="periode-laporan",
    ),
    MenuItem(
        gettext_lazy("Forecast"),
        "coverage:scenario-list",
        ("coverage:scenario", "coverage:seats"),
        "kalender",
        Permission.COVERAGE_VIEW,
        group=FIGURES,
        chapter="perkiraan-dan-kursi-uji",
    ),
    MenuItem(
        gettext_lazy("Needs and norms"),
        "coverage:need-home",
        ("coverage:need-", "coverage:norm-", "coverage:base-"),
        "peta",
        Permission.COVERAGE_VIEW,
        group=FIGURES,
        chapter="kebutuhan-dan-norma",
    ),
    MenuItem(
        gettext_lazy("Workbook"),
        "workbooks:pack",
        ("workbooks:pack",),
        "lapor",
        Permission.REPORT_EXPORT,
        key="l",
        group=FIGURES,
        chapter="buku-kerja-rapat",
    ),
    MenuItem(
        gettext_lazy("Published figures"),
        "coverage:claim-list",
        ("coverage:claim", "coverage:reconciliation"),
        "info",
        Permission.COVERAGE_VIEW,
        group=FIGURES,
        chapter="angka-terbitan-dan-laporan-kekeliruan",
    ),
    MenuItem(
        gettext_lazy("Reference data"),
        "admin:index",
        ("admin:",),
        "kolom",
        Permission.REFERENCE_EDIT,
        group=SYSTEM,
        chapter="administrator",
    ),
    MenuItem(
        gettext_lazy("Accounts"),
        "accounts:user-list",
        ("accounts:user",),
        "kunci",
        Permission.USER_MANAGE,
        group=SYSTEM,
        chapter="administrator",
    ),
    MenuItem(
        gettext_lazy("Audit trail"),
        "accounts:audit-list",
        ("accounts:audit",),
        "mutu",
        Permission.LOG_VIEW,
        group=SYSTEM,
        chapter="administrator",
    ),
    MenuItem(
        gettext_lazy("Public checks"),
        "certification:public-check-list",
        ("certification:public-check-list",),
        "ok",
        Permission.LOG_VIEW,
        group=SYSTEM,
        chapter="memeriksa-sertifikat",
    ),
)
