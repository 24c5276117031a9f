"""The icons of the interface: an 18-unit grid, 1.7 stroke, round ends, in the colour of the text.

An icon always stands beside words, so it is hidden from screen readers. The drawing is inline:
no request, no font, and repeated icons cost next to nothing once the page is compressed.
"""

from functools import cache
from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

PATHS: Final = {
    "rumah": "M3 8.5 9 3l6 5.5M4.5 7.5V15h9V7.5M7.5 15v-4h3v4",
    "orang": "M9 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5.5 6.5c0-3 2.5-4.5 5.5-4.5s5.5 1.5 5.5 4.5",
    "sertif": "M8 12.5H3v-10h12v10M5.5 5.5h7m3 5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm-1.2-.3V17l1.2-1 1.2 1v-4",
    "tugas": "M6.5 3.5h-3v12h11v-12h-3m-5-1.5h5v3h-5Zm0 7h5m-5 3h5",
    "unggah": "M9 11V2.5m-3.5 3L9 2l3.5 3.5M2.5 11v4.5h13V11",
    "unduh": "M9 2v8.5m-3.5-3L9 11l3.5-3.5M2.5 11v4.5h13V11",
    "mutu": "M9 2 3.5 4v4.5c0 3.5 2.5 6 5.5 7.5 3-1.5 5.5-4 5.5-7.5V4Zm-2.5 7L8.5 11l3.5-4",
    "lapor": "M4 2h7l3 3v11H4Zm7 0v3h3M6.5 13v-2.5M9 13V8m2.5 5v-1.5",
    "peta": "M2 4.5 6.5 3l5 1.5L16 3v10.5L11.5 15l-5-1.5L2 15ZM6.5 3v10.5m5-9V15",
    "cari": "M8 13A5 5 0 1 0 8 3a5 5 0 0 0 0 10Zm3.6-1.4L15.5 15.5",
    "saring": "M2.5 4.5h13m-10.5 4.5h8m-5.5 4.5h3",
    "kolom": "M2.5 3h13v12h-13Zm4.3 0v12m4.4-12v12",
    "kalender": "M3 4h12v11.5H3Zm0 4h12M6 2v3.5m6-3.5v3.5",
    "pindah": "M3 6h11.5m-3-3 3 3-3 3M15 12H3.5m3-3-3 3 3 3",
    "ubah": "M3 15l.7-3.2L12 3.5l2.5 2.5-8.3 8.3Zm7.5-10L13 7.5",
    "tambah": "M9 3v12M3 9h12",
    "cetak": "M5 7V2.5h8V7m-8 6H2.5V7h13v6H13M5 10.5h8v5H5Z",
    "tautan": "M8 4H3v11h11v-5M11 2.5h4.5V7m0-4.5L8.5 9.5",
    "salin": "M6 6h9.5v9.5H6ZM3.5 12h-1V2.5H12v1",
    "balik": "M6.5 3 3 6.5 6.5 10M3 6.5h7.5a4 4 0 0 1 0 8H7",
    "qr": "M3 3h4.5v4.5H3Zm7.5 0H15v4.5h-4.5ZM3 10.5h4.5V15H3Zm7.5 0h2v2m2.5-2v1m-4.5 3.5h1.5m3-1.5V15",
    "kunci": "M4 8h10v7.5H4Zm2-.2V5.5a3 3 0 0 1 6 0V8",
    "awan": "M5 14a3.2 3.2 0 0 1-.3-6.4 4.5 4.5 0 0 1 8.7.9A2.8 2.8 0 0 1 13 14Z",
    "ok": "M9 16A7 7 0 1 0 9 2a7 7 0 0 0 0 14ZM6 9.2l2.2 2.3L12 7",
    "jam": "M9 16A7 7 0 1 0 9 2a7 7 0 0 0 0 14ZM9 5v4.2l2.5 1.5",
    "x": "M9 16A7 7 0 1 0 9 2a7 7 0 0 0 0 14ZM6.7 6.7l4.6 4.6m0-4.6-4.6 4.6",
    "larang": "M9 16A7 7 0 1 0 9 2a7 7 0 0 0 0 14ZM4.2 4.2l9.6 9.6",
    "awas": "M9 2.5 1.8 15.2h14.4ZM9 7v4m0 2.2v.1",
    "info": "M9 16A7 7 0 1 0 9 2a7 7 0 0 0 0 14Zm0-7.5v4M9 5.8v.1",
    "garis": "M4 9h10",
    "bulat": "M9 16A7 7 0 1 0 9 2a7 7 0 0 0 0 14Z",
    "bawah": "m5 7 4 4 4-4",
    "atas": "m5 11 4-4 4 4",
    "kanan": "m7 4.5 4.5 4.5L7 13.5",
    "kiri": "M11 4.5 6.5 9 11 13.5",
    "menu": "M2.5 4.5h13M2.5 9h13m-13 4.5h13",
    "tutup": "m4 4 10 10M14 4 4 14",
}


@cache
def icon(name: str) -> SafeString:
    """The drawing called `name`; a name that is not in the set is a mistake and raises KeyError."""
    return format_html(
        '<svg class="ikon" viewBox="0 0 18 18" aria-hidden="true"><path d="{}"/></svg>',
        mark_safe(PATHS[name]),  # noqa: S308 our own constant
    )
