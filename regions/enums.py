"""What kinds of place there are. The values are lower case because the API prints them as they are."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    """Depth in the tree. `COUNTRY` is only the virtual nation; no stored region has it."""

    COUNTRY = "country", _("Country")
    PROVINCE = "province", _("Province")
    REGENCY = "regency", _("Regency or city")
    DISTRICT = "district", _("District")
    VILLAGE = "village", _("Village or ward")


class Kind(models.TextChoices):
    """What the law calls a region; one level can have several kinds."""

    PROVINSI = "provinsi", _("Province (provinsi)")
    KABUPATEN = "kabupaten", _("Regency (kabupaten)")
    KOTA = "kota", _("City (kota)")
    KECAMATAN = "kecamatan", _("District (kecamatan)")
    KELURAHAN = "kelurahan", _("Urban ward (kelurahan)")
    DESA = "desa", _("Village (desa)")
    DESA_ADAT = "desa_adat", _("Customary village (desa adat)")


class CodeChangeKind(models.TextChoices):
    """How one code was replaced by another."""

    MOVED = "moved", _("Same region under a new code")
    SPLIT = "split", _("Part of the old region became a new one")
    MERGED = "merged", _("The old region was merged into this one")
